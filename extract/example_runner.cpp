// SPDX-License-Identifier: Apache-2.0
#include "extract/example_runner.h"

#include <algorithm>
#include <utility>

#include "core/fold.h"

namespace isnad {

namespace {

using Expected = RelationExample::Expected;

bool is_called(const Participant& participant, const std::string& name) {
  const std::string wanted = fold_name(name);
  const auto same = [&](const std::string& other) { return fold_name(other) == wanted; };
  const Entity& entity = participant.entity;
  return same(entity.label) || same(participant.mention) ||
         std::any_of(entity.aliases.begin(), entity.aliases.end(), same) ||
         std::any_of(entity.labels.begin(), entity.labels.end(),
                     [&](const auto& label) { return same(label.second); });
}

bool fits(const Claim& claim, const Expected& expected) {
  const bool straight =
      is_called(claim.subject, expected.subject) && is_called(claim.object, expected.object);
  const bool crossed = claim.symmetric && is_called(claim.subject, expected.object) &&
                       is_called(claim.object, expected.subject);
  if (!straight && !crossed) return false;
  if (!expected.time.empty() && (!claim.time || claim.time->edtf != expected.time)) return false;
  if (!expected.modality.empty() && to_string(claim.modality) != expected.modality) return false;
  if (!expected.polarity.empty() && to_string(claim.polarity) != expected.polarity) return false;
  return expected.title.empty() || fold_name(claim.title) == fold_name(expected.title);
}

std::string describe(const Expected& expected) {
  std::string text = expected.subject + " -> " + expected.object;
  for (const std::string* detail :
       {&expected.time, &expected.modality, &expected.polarity, &expected.title}) {
    if (!detail->empty()) text += ", " + *detail;
  }
  return text;
}

std::string describe(const Claim& claim) {
  std::string text = claim.subject.entity.label + " -> " + claim.object.entity.label;
  if (claim.time) text += ", " + claim.time->edtf;
  text += ", " + std::string(to_string(claim.modality));
  text += ", " + std::string(to_string(claim.polarity));
  if (!claim.title.empty()) text += ", " + claim.title;
  return text + " (" + claim.rule + ")";
}

}  // namespace

std::optional<ExampleFailure> run_example(Extractor& extractor, const Relation& relation,
                                          const RelationExample& example) {
  Article article;
  article.id = "example";
  article.language = example.language;
  article.text = example.text;
  article.date = parse_iso(example.date);
  std::vector<Claim> claims = extractor.extract(article);
  std::erase_if(claims, [&](const Claim& claim) { return claim.relation != relation.name; });

  ExampleFailure failure{relation.name, &example, {}, {}};
  for (const Expected& expected : example.claims) {
    if (std::none_of(claims.begin(), claims.end(),
                     [&](const Claim& claim) { return fits(claim, expected); })) {
      failure.missing.push_back(describe(expected));
    }
  }
  for (const Claim& claim : claims) {
    if (std::none_of(example.claims.begin(), example.claims.end(),
                     [&](const Expected& expected) { return fits(claim, expected); })) {
      failure.surplus.push_back(describe(claim));
    }
  }
  if (failure.missing.empty() && failure.surplus.empty()) return std::nullopt;
  return failure;
}

ExampleReport run_examples(const std::shared_ptr<const Lexicon>& lexicon,
                           const std::string& language) {
  Extractor extractor(lexicon);
  ExampleReport report;
  for (const Relation& relation : lexicon->relations().relations()) {
    for (const RelationExample& example : relation.examples) {
      if (example.language != language) continue;
      auto failure = run_example(extractor, relation, example);
      if (example.pending) {
        ++report.pending;
        if (!failure) {
          report.failures.push_back(
              {relation.name, &example, {}, {"it holds now: move it from pending to examples"}});
        }
        continue;
      }
      ++report.run;
      if (failure) report.failures.push_back(std::move(*failure));
    }
  }
  return report;
}

}  // namespace isnad
