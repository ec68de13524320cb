// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/claim.h"

namespace isnad::test {

/// The days of "2026-01-28", "2026-01", "2026", "a/b", "a/.." or "../b".
inline DateRange days_of(std::string_view edtf) {
  const std::size_t slash = edtf.find('/');
  if (slash != std::string_view::npos) {
    return {days_of(edtf.substr(0, slash)).begin, days_of(edtf.substr(slash + 1)).end};
  }
  if (edtf == ".." || edtf.empty()) return {};
  if (edtf.back() == '~') return days_of(edtf.substr(0, edtf.size() - 1));
  const std::string text(edtf);
  if (text.size() == 10) return {parse_iso(text), parse_iso(text)};
  const int year = std::stoi(text.substr(0, 4));
  const int first = text.size() == 7 ? std::stoi(text.substr(5)) : 1;
  const int last = text.size() == 7 ? first : 12;
  const auto day = [&](int month, int number) {
    return Date{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
                static_cast<std::uint8_t>(number)};
  };
  return {day(first, 1), day(last, days_in_month(year, last))};
}

inline Participant participant(std::string_view id) {
  Participant out;
  out.entity.id = id;
  const std::size_t slash = id.find('/');
  if (const auto type = parse_entity_type(id.substr(0, slash))) out.entity.type = *type;
  out.entity.label = id.substr(slash == std::string_view::npos ? 0 : slash + 1);
  out.mention = "the " + out.entity.label;
  return out;
}

/// A claim in one line: ClaimBuilder("person/a", "visit", "place/b").on("2026-01-28").
class ClaimBuilder {
 public:
  ClaimBuilder(std::string_view subject, std::string_view relation, std::string_view object) {
    claim_.subject = participant(subject);
    claim_.relation = relation;
    claim_.object = participant(object);
    claim_.article.language = "ar";
    claim_.confidence = 0.8;
    claim_.evidence = {Field::text, {10, 20}, "ten bytes."};
    claim_.rule = claim_.relation + ".ar.verb";
    in("a1", "2026-02-04");
  }

  ClaimBuilder& in(std::string_view article, std::string_view date, std::string_view source = "") {
    claim_.article.id = article;
    claim_.article.date = parse_iso(date);
    claim_.article.source = source;
    claim_.id = "c-" + std::string(article);
    return *this;
  }
  ClaimBuilder& at(std::uint32_t begin, std::uint32_t end) {
    claim_.evidence.span = {begin, end};
    claim_.id = "c-" + claim_.article.id + "-" + std::to_string(begin);
    return *this;
  }
  ClaimBuilder& on(std::string_view edtf) {
    claim_.time = Time{std::string(edtf), days_of(edtf), "on " + std::string(edtf)};
    return *this;
  }
  ClaimBuilder& is(Modality modality) { return claim_.modality = modality, *this; }
  ClaimBuilder& is(Polarity polarity) { return claim_.polarity = polarity, *this; }
  ClaimBuilder& symmetric() { return claim_.symmetric = true, *this; }
  ClaimBuilder& standing() { return claim_.standing = true, *this; }
  ClaimBuilder& sure(double confidence) { return claim_.confidence = confidence, *this; }
  ClaimBuilder& titled(std::string_view title) { return claim_.title = title, *this; }
  ClaimBuilder& said_by(std::string_view id) { return claim_.attribution = participant(id), *this; }
  ClaimBuilder& role(std::string_view name, std::string_view id) {
    claim_.roles.push_back({std::string(name), participant(id)});
    return *this;
  }

  operator Claim() const { return claim_; }  // NOLINT: a builder is what it builds

  /// For what the other members do not reach.
  Claim& claim() { return claim_; }

 private:
  Claim claim_;
};

}  // namespace isnad::test
