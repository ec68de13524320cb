// SPDX-License-Identifier: Apache-2.0
#include "graph/claim_digest.h"

#include <bit>
#include <optional>
#include <string_view>

#include "core/hash.h"

namespace isnad {

namespace {

class Digest {
 public:
  Digest& add(std::uint64_t value) {
    value_ = combine_hashes(value_, value);
    return *this;
  }
  Digest& add(std::string_view text) { return add(hash_of(text)); }
  Digest& add(double number) { return add(std::bit_cast<std::uint64_t>(number)); }
  Digest& add(const std::optional<double>& number) {
    return number ? add(*number) : add(std::uint64_t{1});
  }
  /// Days are negative before 1970; no day is a number that none has.
  Digest& add(const std::optional<Date>& date) {
    return add(date ? static_cast<std::uint64_t>(std::int64_t{to_days(*date)})
                    : std::uint64_t{1} << 40);
  }
  [[nodiscard]] std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 0;
};

std::uint64_t number(bool flag) { return flag ? 1 : 0; }

}  // namespace

std::uint64_t digest_of(const Entity& entity) {
  Digest digest;
  digest.add(entity.id).add(to_string(entity.type)).add(entity.label);
  digest.add(entity.labels.size());
  for (const auto& [language, label] : entity.labels) digest.add(language).add(label);
  digest.add(entity.aliases.size());
  for (const std::string& alias : entity.aliases) digest.add(alias);
  digest.add(entity.iso).add(entity.geonames).add(entity.wikidata);
  return digest.add(entity.lat).add(entity.lon).value();
}

std::uint64_t digest_of(const ArticleRef& article) {
  Digest digest;
  digest.add(article.id).add(article.date).add(article.language).add(article.source);
  return digest.add(article.url).add(article.agency).add(article.hash).add(article.sketch).value();
}

std::uint64_t digest_of(const Claim& claim, std::span<const std::uint64_t> entities) {
  Digest digest;
  digest.add(claim.id).add(claim.relation).add(claim.plover_type).add(claim.plover_mode);
  digest.add(claim.cameo).add(number(claim.symmetric)).add(number(claim.standing));
  for (const std::uint64_t entity : entities) digest.add(entity);
  digest.add(claim.subject.mention).add(claim.object.mention);
  digest.add(claim.roles.size());
  for (const Role& role : claim.roles) digest.add(role.role).add(role.participant.mention);
  digest.add(claim.title).add(number(claim.time.has_value()));
  if (claim.time) {
    digest.add(claim.time->edtf).add(claim.time->range.begin).add(claim.time->range.end);
    digest.add(claim.time->text);
  }
  digest.add(to_string(claim.polarity)).add(to_string(claim.modality));
  digest.add(number(claim.attribution.has_value()));
  if (claim.attribution) digest.add(claim.attribution->mention);
  const Evidence& evidence = claim.evidence;
  digest.add(to_string(evidence.field)).add(std::uint64_t{evidence.span.begin});
  digest.add(std::uint64_t{evidence.span.end}).add(evidence.text).add(claim.rule);
  digest.add(claim.steps.size());
  for (const std::string& step : claim.steps) digest.add(step);
  return digest.add(claim.confidence).value();
}

void list_participants(const Claim& claim, std::vector<const Participant*>& out) {
  out.clear();
  out.push_back(&claim.subject);
  out.push_back(&claim.object);
  if (claim.attribution) out.push_back(&*claim.attribution);
  for (const Role& role : claim.roles) out.push_back(&role.participant);
}

}  // namespace isnad
