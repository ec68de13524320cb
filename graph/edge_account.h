// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "graph/knowledge_graph.h"

namespace isnad {

/// Which reports of an edge are told.
enum class EvidenceChoice : std::uint8_t {
  all,
  best,  ///< the one that says what the edge says with the most confidence, then the first
  none,
};

/// One report of an edge: who says so, where, in which words.
struct ReportAccount {
  std::string article;  ///< id
  std::string outlet;
  std::string agency;
  std::string url;
  Day published = kNoDay;
  std::string text;           ///< the words
  Field field = Field::text;  ///< part of the article
  Span span;                  ///< bytes
  std::string rule;
  NodeIndex sayer = kNoIndex;  ///< who is said to have said it; kNoIndex: the outlet itself
  std::string sayer_mention;   ///< the words for that one
  std::string edtf;            ///< the time as this report has it
  Polarity polarity = Polarity::affirmed;
  Modality modality = Modality::actual;
  double confidence = 0;  ///< 0 to 1
};

/// All that a graph tells of an edge, seen from one of its ends.
struct EdgeAccount {
  std::string id;
  std::string event;  ///< edges that tell of one happening share it
  NodeIndex from = kNoIndex;
  NodeIndex to = kNoIndex;
  bool forward = true;  ///< whether the edge itself leads from `from` to `to`
  std::string relation;
  std::string plover;  ///< "CONSULT/visit"
  std::string cameo;
  bool symmetric = false;
  bool standing = false;
  std::string title;
  std::string edtf;  ///< empty when unknown
  Day begin = kNoDay;
  Day end = kNoDay;
  Day first_reported = kNoDay;
  Day last_reported = kNoDay;
  std::vector<NodeIndex> places;
  std::vector<std::pair<std::string, NodeIndex>> roles;  ///< with the places
  Polarity polarity = Polarity::affirmed;
  Modality modality = Modality::actual;
  bool disputed = false;
  std::uint32_t sources = 0;         ///< independent ones that say so
  std::uint32_t denials = 0;         ///< independent ones that deny it
  double confidence = 0;             ///< 0 to 1
  std::vector<std::string> outlets;  ///< distinct, in the order of their first reports
  std::vector<ReportAccount> reports;
  std::size_t further_reports = 0;  ///< that were not chosen
};

[[nodiscard]] EdgeAccount account_of(const KnowledgeGraph& graph, EdgeStep step,
                                     EvidenceChoice choice = EvidenceChoice::all);

}  // namespace isnad
