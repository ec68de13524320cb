// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <random>
#include <string>
#include <vector>

#include "tests/support/claim_builder.h"

namespace isnad::test {

/// Claims that differ in every field, with text that formats find hard. The same seed gives the
/// same claims on every machine.
class RandomClaims {
 public:
  explicit RandomClaims(unsigned seed) : engine_(seed) {}

  Claim next() {
    ClaimBuilder builder(id(), pick({"visit", "meet", "holds_office"}), id());
    Claim& claim = builder.claim();
    const std::string day =
        "2026-0" + std::to_string(1 + below(3)) + "-1" + std::to_string(below(10));
    builder.in("art-" + std::to_string(below(9)), chance(9) ? day : "",
               chance(5) ? pick({"سانا", "TASS", "a|b"}) : "");
    if (chance(3)) claim.article.url = "https://example.org/?a=1&b=" + text();
    if (chance(3)) claim.article.agency = pick({"media/reuters", "media/sana"});
    if (chance(3)) {
      // A hash stands for a text and its date.
      const bool corrected = chance(5);
      claim.article.hash = corrected ? "0123456789abcdef" : "fedcba9876543210";
      claim.article.date = parse_iso(corrected ? "2026-01-12" : "2026-01-11");
    }
    if (chance(3)) claim.article.sketch = std::string(48, pick({"A", "_"})[0]);
    builder.at(below(5), 10 + below(900));
    if (chance(6)) {
      builder.on(pick({"2026-01-28", "2026-01", "2026", "2025-12-30/2026-01-05", "2016/..",
                       "../2015", "2026-01-02", "2026-01-27~", "2026-01-29~"}));
    }
    claim.symmetric = claim.relation == "meet";
    claim.standing = claim.relation == "holds_office";
    claim.plover_type = claim.standing ? "" : "CONSULT";
    claim.plover_mode = claim.relation == "visit" ? "visit" : "";
    claim.cameo = pick({"042", "190", "195", ""});
    claim.title = claim.standing ? pick({"وزير الدفاع", ""}) : "";
    claim.polarity = chance(8) ? Polarity::affirmed : Polarity::negated;
    claim.modality = static_cast<Modality>(below(4));
    claim.evidence.field = chance(8) ? Field::text : Field::title;
    claim.evidence.text = text();
    for (unsigned i = below(3); i > 0; --i) claim.steps.push_back("step " + text());
    if (chance(3)) builder.role(pick({"place", "recipient"}), id());
    if (chance(3)) builder.said_by(id());
    claim.confidence = below(101) / 100.0;
    decorate(claim.subject);
    decorate(claim.object);
    return claim;
  }

  std::vector<Claim> many(int count) {
    std::vector<Claim> claims;
    for (int i = 0; i < count; ++i) claims.push_back(next());
    return claims;
  }

  std::mt19937& engine() { return engine_; }

 private:
  unsigned below(unsigned end) { return static_cast<unsigned>(engine_() % end); }
  bool chance(unsigned of_ten) { return below(10) < of_ten; }

  std::string pick(std::vector<std::string> from) {
    return from[below(static_cast<unsigned>(from.size()))];
  }

  std::string id() {
    return pick({"person/a", "person/b.c", "country/SY", "place/x", "government/y", "no-slash"});
  }

  std::string text() {
    return pick({"نص عربي", "a & b < c", "]]> end", "x|y\\z", "tab is \" quote", "", "&amp; &lt;",
                 "e\xCC\x81 \xF0\x9F\x95\x8A", " outer "});
  }

  void decorate(Participant& participant) {
    Entity& entity = participant.entity;
    if (chance(5)) entity.label = pick({"سورية", "سوريا"});
    if (chance(5)) entity.labels = {{"ar", pick({"سورية", "سوريا"})}, {"en", "Syria"}};
    if (chance(3)) entity.labels.emplace_back("fr", "Syrie = a|b");
    if (chance(3)) entity.aliases = {"A|B", "الجمهورية"};
    if (chance(3)) entity.iso = "SY";
    if (chance(3)) entity.wikidata = pick({"Q858", "Q1"});
    if (chance(3)) entity.geonames = "163843";
    if (chance(3)) {
      entity.lat = 33.5 + below(1000) / 7.0;
      entity.lon = -0.1 * below(100);
    }
  }

  std::mt19937 engine_;
};

}  // namespace isnad::test
