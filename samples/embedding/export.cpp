// SPDX-License-Identifier: Apache-2.0
// Claims of one's own as a graph, in any of the formats, to any stream.
#include <iostream>

#include "graph/claim_merger.h"
#include "graph/exporter.h"

int main() {
  isnad::Claim claim;
  claim.article.id = "note-1";
  claim.article.date = isnad::parse_iso("2025-01-27");
  claim.subject.entity.id = "person/hakan-fidan";  // the same id is the same entity
  claim.subject.entity.type = isnad::EntityType::person;
  claim.subject.entity.label = claim.subject.mention = "هاكان فيدان";
  claim.relation = "visit";
  claim.object.entity.id = "place/baghdad";
  claim.object.entity.type = isnad::EntityType::place;
  claim.object.entity.label = claim.object.mention = "بغداد";
  claim.evidence.text = "وصل هاكان فيدان إلى بغداد";
  claim.confidence = 0.9;
  const isnad::KnowledgeGraph graph = isnad::merge_claims({claim});

  isnad::write_graph(graph, *isnad::find_exporter("graphml"), {}, std::cout);
}
