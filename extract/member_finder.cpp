// SPDX-License-Identifier: Apache-2.0
#include "extract/member_finder.h"

namespace isnad {

namespace {

class MemberFinder {
 public:
  MemberFinder(const SentenceInput& input, const PhraseList& phrases,
               const EntityRegister& entities)
      : input_(input), phrases_(phrases), entities_(entities) {}

  void run(const Pattern& pattern, std::vector<FoundClaim>& claims) const {
    for (int p = 0; p + 2 < static_cast<int>(phrases_.top.size()); ++p) {
      if (!is_mark(p + 1, '(') || !is_body(p)) continue;
      // "the group of the organization (X and Y)": the group's
      const bool of_another =
          p > 1 && phrases_.is(p - 1, PhraseKind::preposition) && is_body(p - 2);
      const Phrase& body = phrases_.position(of_another ? p - 2 : p);
      for (const int member : listed(p + 2)) {
        const Phrase& phrase = phrases_.position(member);
        FoundClaim claim;
        claim.pattern = &pattern;
        claim.subject = phrase.entity;
        claim.object = body.entity;
        claim.subject_mention = words_of(input_, phrase.first, phrase.last);
        claim.object_mention = words_of(input_, body.first, body.last);
        claim.first = body.first;
        claim.last = phrase.last;
        claim.trigger = body.head;
        claim.weight = pattern.weight;
        claim.steps = {"body: " + claim.object_mention, "in brackets: " + claim.subject_mention};
        claims.push_back(std::move(claim));
      }
    }
  }

 private:
  [[nodiscard]] bool is_body(int p) const {
    if (!phrases_.is(p, PhraseKind::noun) || phrases_.position(p).entity == kNone) return false;
    const EntityType type = entities_.at(phrases_.position(p).entity).entity.type;
    return type == EntityType::organization || type == EntityType::group;
  }

  [[nodiscard]] bool is_mark(int p, char32_t mark) const {
    return phrases_.is(p, PhraseKind::punctuation) &&
           input_.tokens[phrases_.position(p).first].mark == mark;
  }

  /// Positions of two countries or more that fill the brackets.
  [[nodiscard]] std::vector<int> listed(int p) const {
    std::vector<int> members;
    for (; p < static_cast<int>(phrases_.top.size()); ++p) {
      if (is_mark(p, ')')) break;
      const Phrase& phrase = phrases_.position(p);
      if (phrase.kind == PhraseKind::punctuation || phrase.kind == PhraseKind::conjunction)
        continue;
      const bool country = phrase.kind == PhraseKind::noun && phrase.entity != kNone &&
                           entities_.at(phrase.entity).entity.type == EntityType::country;
      if (!country) return {};
      members.push_back(p);
    }
    if (members.size() < 2) members.clear();
    return members;
  }

  const SentenceInput& input_;
  const PhraseList& phrases_;
  const EntityRegister& entities_;
};

}  // namespace

void find_members(const SentenceInput& input, const Lexicon& lexicon, const PhraseList& phrases,
                  const EntityRegister& entities, std::vector<FoundClaim>& claims) {
  const Pattern* pattern = lexicon.relations().member_pattern();
  if (pattern) MemberFinder(input, phrases, entities).run(*pattern, claims);
}

}  // namespace isnad
