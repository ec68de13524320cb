// SPDX-License-Identifier: Apache-2.0
#include "extract/phrase_links.h"

namespace isnad {

namespace {

class PhraseLinker {
 public:
  PhraseLinker(const Lexicon& lexicon, PhraseList& phrases, std::vector<int>& governed_by)
      : grammar_(lexicon.grammar()),
        between_(grammar_.preposition("between")),
        partitive_(grammar_.preposition("partitive")),
        besides_(lexicon.keys().named("besides")),
        phrases_(phrases),
        governed_by_(governed_by),
        count_(static_cast<int>(phrases.top.size())) {
    governed_by_.assign(phrases.top.size(), kNone);
  }

  std::vector<int> run() {
    govern();
    for (int p = 0; p < count_; ++p) {
      quantify(p);
      quote(p);
    }
    coordinate();
    return std::move(joined_);
  }

 private:
  [[nodiscard]] Phrase& top(int p) { return phrases_.position(p); }
  [[nodiscard]] bool is(int p, PhraseKind kind) const { return phrases_.is(p, kind); }
  [[nodiscard]] bool is_noun(int p) { return is(p, PhraseKind::noun); }
  [[nodiscard]] bool is_and(int p) { return is(p, PhraseKind::conjunction); }

  [[nodiscard]] bool is_quote(int p) { return is(p, PhraseKind::punctuation) && top(p).quote; }

  /// A number in digits, or "about" before one: what it counts stands behind it.
  [[nodiscard]] bool is_number(int p) {
    return is(p, PhraseKind::adverb) && top(p).lemma == kNoKey &&
           (is_noun(p + 1) || is_number(p + 1));
  }

  /// "To the not accepting of X": the noun that says so stands in the place of the one behind it.
  [[nodiscard]] bool is_lack(int p) { return is(p, PhraseKind::negation) && is_noun(p + 1); }

  [[nodiscard]] bool is_quantifier(int p) { return is(p, PhraseKind::adverb) && top(p).counts; }

  /// "X, in addition to Y": a preposition that goes on with a list.
  [[nodiscard]] bool is_besides(int p) {
    return is(p, PhraseKind::preposition) && is_noun(p + 1) && besides_ != kNoKey &&
           top(p).word_class == besides_;
  }

  /// "Each of X and Y" stands where its nouns would; "the consequences of any attack" governs it.
  void quantify(int p) {
    if (!is_quantifier(p)) return;
    const bool of = is(p + 1, PhraseKind::preposition) && top(p + 1).lemma == partitive_;
    const int noun = of ? p + 2 : p + 1;
    if (!is_noun(noun)) return;
    const int before = is(p - 1, PhraseKind::preposition) ? p - 1 : kNone;
    if (of) {
      top(p + 1).governed = kNone;
      governed_by_[static_cast<std::size_t>(noun)] = before;
      if (before != kNone) top(before).governed = phrases_.top[static_cast<std::size_t>(noun)];
    } else if (is_noun(p - 1) && is_open(top(p - 1))) {
      joined_.push_back(noun);
    }
  }

  /// A noun that still waits for what it governs.
  [[nodiscard]] static bool is_open(const Phrase& noun) {
    return noun.kind == PhraseKind::noun && noun.entity == kNone && noun.child == kNone &&
           !noun.definite && noun.adjectives.empty() && noun.nationalities.empty();
  }

  /// "The seizure by "X" of": a name in quotation marks behind the noun that governs it.
  void quote(int p) {
    if (!is_noun(p) || !is_quote(p + 1) || !is_noun(p + 2) || !is_quote(p + 3)) return;
    Phrase* last = &top(p);
    while (last->child != kNone) last = &phrases_.at(last->child);
    if (!is_open(*last) || top(p + 2).entity == kNone) return;
    last->child = phrases_.top[static_cast<std::size_t>(p) + 2];
    joined_.push_back(p + 2);
    // "the organization "X"" is X
    const BodyNoun* body = grammar_.body(last->lemma);
    const bool called =
        body && (body->body_class == BodyClass::body || body->body_class == BodyClass::named);
    if (!called) return;
    last->entity = top(p + 2).entity;
    last->reference = Reference::name;
  }

  /// Prepositions and the noun, pronoun or date right behind them.
  void govern() {
    for (int p = 0; p + 1 < count_; ++p) {
      const bool counts = is(p, PhraseKind::date) && top(p).counts_from;
      if (!is(p, PhraseKind::preposition) && !counts) continue;
      int q = p + 1;
      while (q < count_ && (is(q, PhraseKind::preposition) || is_quote(q) || is_number(q) ||
                            is_quantifier(q) || is_lack(q))) {
        ++q;
      }
      const bool takes = is_noun(q) || is(q, PhraseKind::pronoun) || is(q, PhraseKind::date);
      if (!takes) continue;
      top(p).governed = phrases_.top[static_cast<std::size_t>(q)];
      governed_by_[static_cast<std::size_t>(q)] = p;
    }
  }

  /// Kinds of noun phrases that can stand in one list.
  [[nodiscard]] bool alike(const Phrase& a, const Phrase& b) const {
    // "for the president, and NAME as deputy of ...": another one who does something
    const bool says = b.apposition != kNone && phrases_.at(b.apposition).predicate;
    const bool said = a.apposition != kNone && phrases_.at(a.apposition).predicate;
    // "the army and fighters of X"
    const bool side = a.entity != kNone && b.entity == kNone && is_side(b);
    return ((a.entity == kNone) == (b.entity == kNone) || side) && (said || !says);
  }

  /// Fighters of somebody who is named.
  [[nodiscard]] bool is_side(const Phrase& noun) const {
    return grammar_.is_fighters(noun.lemma) && noun.child != kNone &&
           phrases_.at(noun.child).entity != kNone;
  }

  void coordinate() {
    for (int p = 0; p < count_; ++p) {
      if (!is_noun(p)) continue;
      if (!joined_.empty() && joined_.back() == p + 2 && is_and(p + 1)) continue;
      int q = p + 1;
      if (each_has_date(p)) ++q;
      if (has_leader(p)) q += 2;
      const bool comma = is(q, PhraseKind::punctuation);
      if (comma) ++q;
      if (is_besides(q) && top(p).entity != kNone && top(q + 1).entity != kNone) {
        top(q).governed = kNone;
        top(p).next_member = phrases_.top[static_cast<std::size_t>(q + 1)];
        governed_by_[static_cast<std::size_t>(q + 1)] = governed_by_[static_cast<std::size_t>(p)];
        joined_.push_back(q + 1);
        continue;
      }
      if (!is_and(q) || !is_noun(q + 1) || q + 1 >= count_) continue;
      const bool verb_behind = is(q + 2, PhraseKind::verb);
      if (Phrase* inner = inner_actor(p); inner && top(q + 1).entity != kNone) {
        // "the meeting of A and B": the list is inside of the first phrase
        if (verb_behind) continue;
        inner->next_member = phrases_.top[static_cast<std::size_t>(q + 1)];
        joined_.push_back(q + 1);
        continue;
      }
      // "between gunmen and X": the second side, whatever the first is
      const int child = top(p).child;
      const bool theirs = child != kNone && phrases_.at(child).kind == PhraseKind::pronoun;
      const bool pair = theirs || (top(p).features.number == Number::dual && top(p).definite);
      if (!alike(top(p), top(q + 1)) && (pair || !lacks_second_side(p))) continue;
      // "... and Moscow announced": a new clause, unless the verb is theirs together
      const bool theirs_too = verb_behind && (agrees_with_several(q + 2) || lacks_verb(p));
      if (verb_behind && !lacks_second_side(p) && (comma || !theirs_too)) continue;
      Phrase* last = &top(p);  // a title of several has members of its own
      while (last->next_member != kNone) last = &phrases_.at(last->next_member);
      last->next_member = phrases_.top[static_cast<std::size_t>(q + 1)];
      governed_by_[static_cast<std::size_t>(q + 1)] = governed_by_[static_cast<std::size_t>(p)];
      joined_.push_back(q + 1);
    }
  }

  /// The entity that the noun at a position governs, when the noun itself is none.
  [[nodiscard]] Phrase* inner_actor(int p) {
    if (top(p).entity != kNone) return nullptr;
    for (int child = top(p).child; child != kNone; child = phrases_.at(child).child) {
      if (phrases_.at(child).entity != kNone) return &phrases_.at(child);
    }
    return nullptr;
  }

  [[nodiscard]] bool agrees_with_several(int verb) {
    const Number n = top(verb).features.number;
    return n == Number::dual || n == Number::plural;
  }

  /// "Britain, Canada and Australia recognize": no verb stands before whose subject the first is.
  [[nodiscard]] bool lacks_verb(int p) {
    while (--p >= 0 && !is(p, PhraseKind::complementizer)) {
      if (is(p, PhraseKind::punctuation) && top(p).colon) return true;
      if (is(p, PhraseKind::verb) || is(p, PhraseKind::relative)) return false;
    }
    return true;
  }

  /// "Between the army, led by X, and Y": who leads the first side stands before the second.
  [[nodiscard]] bool has_leader(int p) {
    return is(p + 1, PhraseKind::preposition) && grammar_.is_leadership(top(p + 1).lemma) &&
           is_noun(p + 2) && top(p + 2).entity != kNone && lacks_second_side(p);
  }

  /// "To X on Monday, and Y on Tuesday".
  [[nodiscard]] bool each_has_date(int p) {
    int q = p + 2;
    if (is(q, PhraseKind::punctuation)) ++q;
    return is(p + 1, PhraseKind::date) && is_and(q) && is_noun(q + 1) &&
           is(q + 2, PhraseKind::date);
  }

  /// "Between X and ...": there is another side.
  [[nodiscard]] bool lacks_second_side(int p) {
    const int before = governed_by_[static_cast<std::size_t>(p)];
    const bool first = joined_.empty() || joined_.back() != p;
    return before != kNone && first && top(before).lemma == between_;
  }

  const Grammar& grammar_;
  KeyId between_, partitive_, besides_;
  PhraseList& phrases_;
  std::vector<int>& governed_by_;
  int count_;
  std::vector<int> joined_;
};

}  // namespace

std::vector<int> link_phrases(const Lexicon& lexicon, PhraseList& phrases,
                              std::vector<int>& governed_by) {
  return PhraseLinker(lexicon, phrases, governed_by).run();
}

}  // namespace isnad
