// SPDX-License-Identifier: Apache-2.0
#include "graph/exporters/claims.h"

#include <doctest/doctest.h>
#include <sstream>
#include <string>
#include <vector>

#include "graph/claim_file.h"
#include "graph/claim_merger.h"
#include "tests/support/graph_text.h"
#include "tests/support/random_claims.h"

using namespace isnad;

TEST_CASE("the claims of a graph give the same graph again") {
  for (unsigned seed = 1; seed <= 10; ++seed) {
    const KnowledgeGraph graph = merge_claims(test::RandomClaims(seed).many(120));
    std::ostringstream out;
    std::ostream* const stream = &out;
    write_claims(graph, {}, {&stream, 1});
    std::vector<Claim> claims;
    std::istringstream lines(out.str());
    for (std::string line; std::getline(lines, line);) {
      Result<Claim> claim = read_claim(line);
      REQUIRE(claim.ok());
      claims.push_back(std::move(claim.value()));
    }
    CHECK(claims.size() > 10);
    CHECK(test::text_of(merge_claims(std::move(claims))) == test::text_of(graph));
  }
}
