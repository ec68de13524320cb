// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

#include "cli/answer.h"
#include "cli/wording.h"

namespace isnad::cli {

/// The forms of an answer, one file each.

/// How text for people looks.
struct TextStyle {
  int columns = 0;  ///< of the terminal; 0: lines may be of any length
  bool color = false;
};

void write_text(const Answer& answer, const Wording& wording, EvidenceChoice evidence,
                TextStyle style, std::ostream& out);
void write_markdown(const Answer& answer, const Wording& wording, EvidenceChoice evidence,
                    std::ostream& out);
void write_json_lines(const Answer& answer, const Wording& wording, EvidenceChoice evidence,
                      std::ostream& out);

/// The part of the graph that the answer names.
[[nodiscard]] KnowledgeGraph graph_of(const KnowledgeGraph& graph, const Answer& answer);

/// What text and Markdown share.

/// A cell as people read it; empty for nothing.
[[nodiscard]] std::string cell_text(const Cell& cell, const Wording& wording);
/// "first_seen" as words: "first seen".
[[nodiscard]] std::string field_name(std::string_view name, const Wording& wording);
/// Whether cells of this kind stand to the right of their column.
[[nodiscard]] bool is_number(const Cell& cell);
/// The edge of a step with the reports that are to be shown.
[[nodiscard]] EdgeAccount step_account(const KnowledgeGraph& graph, const AnswerBlock& block,
                                       std::size_t step, EvidenceChoice evidence);
/// "2026-02-04", or that it is undated.
[[nodiscard]] std::string when_text(const EdgeAccount& edge, const Wording& wording);
/// "in Ankara, 2 sources"; what is unknown is left out.
[[nodiscard]] std::string circumstances(const EdgeAccount& edge, const Wording& wording);
/// "article a1, 2026-02-04, outlet; says X".
[[nodiscard]] std::string report_source(const ReportAccount& report, const Wording& wording);
/// "also between them: meet e-1, host e-2"; empty when there are none.
[[nodiscard]] std::string parallel_text(const std::vector<EdgeIndex>& edges,
                                        const Wording& wording);

}  // namespace isnad::cli
