// SPDX-License-Identifier: Apache-2.0
#include "graph/exporters/claims.h"

#include <ostream>
#include <string>

#include "graph/claim_file.h"
#include "graph/graph_claims.h"

namespace isnad {

void write_claims(const KnowledgeGraph& graph, const ExportOptions&, ExportStreams out) {
  std::string line;
  for (const Claim& claim : claims_of(graph)) {
    line.clear();
    write_claim(claim, line);
    *out.front() << line;
  }
}

}  // namespace isnad
