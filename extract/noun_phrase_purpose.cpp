// SPDX-License-Identifier: Apache-2.0
// What stands behind a preposition and belongs to the name of a body or delegation.
#include "core/fold.h"
#include "extract/noun_phrase.h"

namespace isnad {

/// "The Supreme Committee for Elections", "the National Centre for Studies and Research".
void NounPhraseReader::read_purpose(Phrase& phrase) {
  const Grammar& grammar = t_.lexicon().grammar();
  const BodyNoun* body = phrase.is_title ? nullptr : grammar.body(phrase.lemma);
  if (!body || !phrase.definite || !phrase.nationalities.empty()) return;
  const bool type = body->type == EntityType::organization || body->type == EntityType::government;
  const bool named = body->body_class == BodyClass::named || body->body_class == BodyClass::body;
  const bool told = !phrase.adjectives.empty() ||
                    (phrase.child != kNone && phrases_.at(phrase.child).kind == PhraseKind::noun &&
                     !grammar.is_portfolio(phrases_.at(phrase.child).lemma));
  if (!type || !named || !told) return;
  // "the support of the council for": whom the deed is for
  const std::uint32_t before = phrase.first;
  const WordAnalysis* deed = before > t_.input().first ? t_.noun(before - 1) : nullptr;
  if (deed && deed->word_class == t_.word_class("event")) return;
  const auto belongs = [&](std::uint32_t i) {
    const WordAnalysis* noun = t_.is_word(i) && t_.at(i).definite ? t_.noun(i) : nullptr;
    if (!noun || grammar.title(noun->lemma)) return false;
    const bool many = noun->features.number == Number::plural &&
                      noun->word_class == t_.word_class("event");  // studies, elections
    return many || grammar.is_portfolio(noun->lemma);
  };
  std::uint32_t i = phrase.last;
  const WordAnalysis* to =
      t_.is_word(i) && t_.at(i).clitic ? t_.at(i).as(Pos::preposition) : nullptr;
  if (!to || to->lemma != grammar.preposition("purpose") || !belongs(i + 1)) return;
  i += 2;
  const auto past_adjectives = [&] {
    while (const WordAnalysis* a = t_.adjective(i, true)) {
      if (t_.lexicon().entities().nationality(a->lemma) != kNoEntity) break;
      ++i;
    }
  };
  past_adjectives();
  while (t_.is_conjunction_clitic(i) && belongs(i + 1)) {
    i += 2;
    past_adjectives();
  }
  phrase.last = i;
}

/// "The party 'X'", "the destroyer 'Y'": a name in quotation marks that the tables may not know;
/// false when none stands behind the noun.
bool NounPhraseReader::read_quoted_name(Phrase& phrase) {
  constexpr std::uint32_t kMostWords = 5;
  const BodyNoun* body = t_.lexicon().grammar().body(phrase.lemma);
  const std::uint32_t open = phrase.last;
  const bool named =
      body && (body->body_class == BodyClass::named ||
               (body->body_class == BodyClass::spot && body->type == EntityType::facility));
  if (!named || phrase.is_title || phrase.child != kNone || phrase.entity != kNone) return false;
  if (!t_.is_quote(open) && !(t_.is_opening(open) && !phrase.definite)) return false;
  const std::uint32_t first = open + 1;
  std::uint32_t close = first;
  while (close < first + kMostWords &&
         (t_.is_word(close) || (t_.inside(close) && t_.at(close).kind == TokenKind::number))) {
    ++close;
  }
  if (close == first || !(t_.is_quote(close) || t_.is_closing(close))) return false;
  // a "terrorist" organization, the "ally" of: what somebody calls it
  bool unknown = false;
  for (std::uint32_t i = first; i < close; ++i)
    unknown = unknown || t_.is_unknown(i) || is_name_only(i);
  const bool clause = !t_.is_word(first) || t_.verb(first) || t_.is_function_word(first);
  const bool said_of_it =
      (t_.adjective(first, false) && !t_.noun(first) && !unknown) ||
      (close == first + 1 && t_.adjective(first, phrase.definite) && !t_.noun(first));
  if ((clause && !unknown) || said_of_it || t_.name_at(first).length > 0) return false;
  std::vector<KeyId> keys = keys_of(first, close);
  std::string label = label_of(t_.input(), first, close);
  if (!phrase.definite) {
    keys.insert(keys.begin(), phrase.lemma);
    label = label_of(t_.input(), phrase.head, phrase.head + 1) + " " + label;
  }
  phrase.entity = entities_.named(body->type, keys, label, nationality_of(phrase));
  phrase.reference = Reference::name;
  phrase.last = close + 1;
  phrase.definite = true;
  return true;
}

/// "A delegation from X".
void NounPhraseReader::read_senders(Phrase& phrase, int depth) {
  const Grammar& grammar = t_.lexicon().grammar();
  const BodyNoun* body = phrase.is_title ? nullptr : grammar.body(phrase.lemma);
  const std::uint32_t next = phrase.last;
  if (!body || body->body_class != BodyClass::delegation || phrase.child != kNone ||
      phrase.definite || !phrase.nationalities.empty()) {
    return;
  }
  const WordAnalysis* from = t_.is_word(next) ? t_.at(next).as(Pos::preposition) : nullptr;
  const bool of = from && from->lemma == grammar.preposition("partitive");
  const std::uint32_t behind = of ? next + 1 : next;
  const bool quoted = t_.is_quote(behind);  // a delegation of "X"
  if (!of && !quoted) return;
  const std::size_t kept = phrases_.all.size();
  const int sender = read_nested(quoted ? behind + 1 : behind, depth + 1, false);
  const int entity = sender == kNone ? kNone : phrases_.at(sender).entity;
  const bool sends = entity != kNone &&
                     (is_body(entity) || entities_.at(entity).entity.type == EntityType::country) &&
                     (!quoted || t_.is_quote(phrases_.at(sender).last));
  if (!sends) {
    phrases_.all.resize(kept);
    return;
  }
  phrase.child = sender;
  phrase.last = phrases_.at(sender).last + (quoted ? 1 : 0);
}

/// "Its delegation": of the body or state that the pronoun means.
void NounPhraseReader::name_own_delegation(Phrase& phrase) {
  const int whose = entities_.named_last(phrases_.at(phrase.child).features, kNone);
  const bool sends =
      whose != kNone && (is_body(whose) || entities_.at(whose).entity.type == EntityType::country);
  if (!sends) return;
  const ArticleEntity& sender = entities_.at(whose);
  const std::string label =
      label_of(t_.input(), phrase.head, phrase.head + 1) + " " + sender.entity.label;
  std::vector<KeyId> keys = {phrase.lemma};
  keys.push_back(t_.lexicon().keys().find(fold_name(sender.entity.label)));
  const std::uint32_t country = sender.country;
  phrase.entity = entities_.named(EntityType::delegation, keys, label, country);
  phrase.reference = Reference::description;
}

}  // namespace isnad
