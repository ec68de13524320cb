// SPDX-License-Identifier: Apache-2.0
// From claims, as `isnad extract` or another extractor writes them, to a graph.
#include <fstream>
#include <iostream>

#include "graph/claim_file.h"
#include "graph/claim_merger.h"

int main(int, char** argv) {
  std::ifstream file(argv[1]);
  std::vector<isnad::Claim> claims;
  for (std::string line; std::getline(file, line);) {
    isnad::Result<isnad::Claim> claim = isnad::read_claim(line);
    if (claim) {
      claims.push_back(std::move(claim.value()));
    } else {
      std::cerr << claim.error().to_string() << '\n';  // count it and go on
    }
  }
  const std::size_t count = claims.size();
  const isnad::KnowledgeGraph graph = isnad::merge_claims(std::move(claims));
  std::cout << count << " claims; " << graph.nodes().size() << " nodes, " << graph.edges().size()
            << " edges\n";
}
