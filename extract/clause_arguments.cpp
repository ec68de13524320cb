// SPDX-License-Identifier: Apache-2.0
#include "extract/clause_arguments.h"

#include <algorithm>

namespace isnad {

namespace {

class ArgumentFinder {
 public:
  ArgumentFinder(const Lexicon& lexicon, const PhraseList& phrases, const std::vector<int>& joined,
                 ClauseList& clauses)
      : lexicon_(lexicon),
        phrases_(phrases),
        joined_(joined),
        clauses_(clauses),
        event_(lexicon.keys().named("event")),
        time_(lexicon.keys().named("time")),
        happen_(lexicon.keys().named("happen")),
        unit_(lexicon.keys().named("unit")) {}

  void find(int index) {
    Clause& c = clauses_.at(index);
    if (c.verb == kNone) return;
    const Phrase& verb = top(c.verb);
    const auto phrase_at = [&](int p) { return phrases_.top[static_cast<std::size_t>(p)]; };
    const int from = behind_date_line(c.verb) ? c.verb : c.first;
    const std::vector<int> before = bare_nouns(index, from, c.verb);
    std::vector<int> after = bare_nouns(index, c.verb + 1, c.last);
    const bool pronoun_object = is(c.verb + 1, PhraseKind::pronoun) && !governed(c.verb + 1) &&
                                top(c.verb + 1).analysis &&
                                top(c.verb + 1).head == top(c.verb).last;
    if (pronoun_object) c.object = phrase_at(c.verb + 1);
    const auto take_object = [&](std::size_t n) {
      if (n < after.size() && c.object == kNone) c.object = phrase_at(after[n++]);
      if (n < after.size()) c.object2 = phrase_at(after[n]);
    };
    const bool first_or_second_person = verb.features.person == 1 || verb.features.person == 2;
    if (c.kind == ClauseKind::relative && c.antecedent != kNone) {
      const bool resumed = pronoun_object || pronoun_before(c, after);
      if (resumed && !after.empty() && agrees(verb.features, after[0])) {
        c.subject = phrase_at(after[0]);
        if (pronoun_object) c.object = c.antecedent;
        if (after.size() > 1) c.object2 = phrase_at(after[1]);
        return;
      }
      if (resumed && after.empty() && is_done(c)) {
        if (pronoun_object) c.object = c.antecedent;
        return;
      }
      // "a visit that he makes": the verb does not agree with what the pronoun takes up
      if (resumed && after.empty() && !agrees_in_gender(verb.features, phrases_.at(c.antecedent))) {
        return;
      }
      c.subject = c.antecedent;
      take_object(0);
      return;
    }
    // "that he will visit": the pronoun written on the complementizer is the subject
    if (before.empty() && c.conjunction != kNone && is(c.conjunction + 1, PhraseKind::pronoun) &&
        top(c.conjunction + 1).features.person == 3 && only_particles(c.conjunction + 2, c.verb)) {
      c.subject = phrase_at(c.conjunction + 1);
      take_object(0);
      return;
    }
    // "had visited X": who did it stands with the first verb
    if (c.kind == ClauseKind::auxiliary && clauses_.at(c.parent).subject != kNone) {
      take_object(0);
      return;
    }
    if (!before.empty() && !first_or_second_person) {
      const int topic = before.front();
      if (agrees(verb.features, topic) || after.empty()) {
        c.subject = phrase_at(topic);
        take_object(0);
        return;
      }
    }
    if (after.empty() || first_or_second_person || verb.features.tense == Tense::none) {
      take_object(0);
      return;
    }
    // Verb first: it is singular before its subject, so a dual or plural one has it understood.
    const Number number = verb.features.number;
    const bool several = number == Number::dual || number == Number::plural;
    const bool continues = c.kind == ClauseKind::coordinate || c.parent != kNone;
    const bool disagrees = !agrees(verb.features, after[0]) && after.size() == 1 && continues;
    if (disagrees || several) {
      take_object(0);
      return;
    }
    if (is_oblique(after[0])) {
      take_object(0);
      return;
    }
    c.subject = phrase_at(after[0]);
    if (c.object == kNone) take_object(1);
  }

 private:
  [[nodiscard]] const Phrase& top(int p) const { return phrases_.position(p); }
  [[nodiscard]] bool is(int p, PhraseKind kind) const { return phrases_.is(p, kind); }
  [[nodiscard]] bool is_noun(int p) const { return is(p, PhraseKind::noun); }
  [[nodiscard]] bool governed(int p) const {
    return clauses_.governed_by[static_cast<std::size_t>(p)] != kNone;
  }
  /// A verb agrees with what is counted, not with its number: "four men launched", "20 states (she)
  /// offered".
  [[nodiscard]] bool agrees(const Features& verb, int p) const {
    const Phrase& subject = top(p);
    const bool counts = subject.analysis && subject.analysis->word_class == unit_;
    const bool counted = is(p - 1, PhraseKind::adverb) && top(p - 1).lemma == kNoKey;
    return counted || (counts && subject.child != kNone) || agrees_in_gender(verb, subject);
  }
  [[nodiscard]] bool joined(int p) const {
    return std::binary_search(joined_.begin(), joined_.end(), p);
  }

  /// "(And) met X and officials": one of a list that is no subject tells of the others.
  [[nodiscard]] bool is_oblique(int p) const {
    for (int n = phrases_.top[static_cast<std::size_t>(p)], d = 0; n != kNone && d < 32; ++d) {
      if (phrases_.at(n).oblique) return true;
      n = phrases_.at(n).next_member;
    }
    return false;
  }

  /// Positions of bare noun phrases of a clause in [from, to).
  [[nodiscard]] std::vector<int> bare_nouns(int clause, int from, int to) {
    std::vector<int> found;
    bool waits = false;  // a title of the list whose name comes later
    for (int p = from; p < to; ++p) {
      if (clauses_.of[static_cast<std::size_t>(p)] != clause) continue;
      const bool bare = is_noun(p) && !governed(p) && !joined(p) && !object_of_noun(p);
      if (!bare || is_time(p)) continue;
      const bool further = is_further(p, clause);
      if (!further && !waits) found.push_back(p);
      waits = further && top(p).is_title && top(p).apposition == kNone;
    }
    return found;
  }

  /// A noun behind "and" goes on with a list, also where the list could not be read; only the
  /// "and" that opens the clause leaves it free.
  [[nodiscard]] bool is_further(int p, int clause) const {
    const Clause& c = clauses_.at(clause);
    return is(p - 1, PhraseKind::conjunction) && p - 1 > c.first && p - 1 != c.conjunction &&
           p - 1 > c.verb && c.verb != kNone;
  }

  /// "Damascus, Syria (CNN)-- the president called": the place before a row of marks is where the
  /// report was written, and no subject.
  [[nodiscard]] bool behind_date_line(int verb) const {
    const auto mark = [&](int p) { return is(p, PhraseKind::punctuation) && !top(p).quote; };
    return mark(verb - 1) && mark(verb - 2) && mark(verb - 3);
  }

  /// "Yesterday": an adverb. An ordinal right behind a verb of happening is none: "the first took
  /// place in October".
  [[nodiscard]] bool is_time(int p) const {
    const Phrase& noun = top(p);
    const bool time = noun.entity == kNone && noun.child == kNone && noun.adjectives.empty() &&
                      noun.analysis && noun.analysis->word_class == time_;
    const bool happens = is(p - 1, PhraseKind::verb) && top(p - 1).analysis &&
                         top(p - 1).analysis->word_class == happen_;
    return time && !happens;
  }

  /// "During his reception of X": the noun right behind a verbal noun that has its doer already.
  [[nodiscard]] bool object_of_noun(int p) {
    if (!is_noun(p - 1)) return false;
    const Phrase& before = top(p - 1);
    // "the refusal of X to recognise Y" is one noun with another
    const bool governs = top(p).analysis && top(p).analysis->word_class == event_ &&
                         top(p).definite && top(p).child == kNone &&
                         lexicon_.grammar().governor(before.lemma, Complement::idafa);
    if (!governed(p - 1) && !governs) return false;
    if (before.features.number == Number::plural) return false;  // "the proceedings of the summit"
    return before.child != kNone && before.entity == kNone && before.analysis &&
           before.analysis->word_class == event_;
  }

  [[nodiscard]] bool only_particles(int from, int to) {
    for (int p = from; p < to; ++p) {
      if (!is(p, PhraseKind::particle) && !is(p, PhraseKind::negation)) return false;
    }
    return from <= to;
  }

  /// "A call that he made": what happened is done by somebody, unless it brings people together.
  [[nodiscard]] bool is_done(const Clause& c) {
    const Phrase& outer = phrases_.at(c.antecedent);
    // "the last visit that he made" has the event behind the adjective
    const bool last =
        outer.child != kNone && outer.analysis && outer.analysis->word_class != event_;
    const Phrase& noun = last ? phrases_.at(outer.child) : outer;
    if (!noun.analysis || noun.analysis->word_class != event_) return false;
    const std::vector<LightVerb>* light = lexicon_.grammar().light_verb(top(c.verb).lemma);
    return light && std::all_of(light->begin(), light->end(), [](const LightVerb& verb) {
             return verb.role != LightRole::gather;
           });
  }

  /// A pronoun behind a preposition between the verb and its first noun: "from which X withdrew".
  [[nodiscard]] bool pronoun_before(const Clause& c, const std::vector<int>& after) {
    const int end = after.empty() ? std::min(c.verb + 3, c.last) : after[0];
    for (int p = c.verb + 1; p < end; ++p) {
      if (is(p, PhraseKind::pronoun) && governed(p)) return true;
    }
    return false;
  }

  const Lexicon& lexicon_;
  const PhraseList& phrases_;
  const std::vector<int>& joined_;
  ClauseList& clauses_;
  KeyId event_, time_, happen_, unit_;
};

}  // namespace

bool agrees_in_gender(const Features& verb, const Phrase& subject) {
  if (verb.gender == Gender::none || subject.features.gender == Gender::none) return true;
  if (subject.features.number == Number::plural) return true;  // of things: feminine singular
  return verb.gender == subject.features.gender;
}

bool cannot_mean(const Features& pronoun, const Features& noun) {
  if (pronoun.gender == Gender::none || noun.gender == Gender::none) return false;
  if (noun.number == Number::plural) {  // of things: feminine singular
    return pronoun.gender == Gender::masculine && pronoun.number == Number::singular;
  }
  return noun.number == pronoun.number && noun.gender != pronoun.gender;
}

void find_arguments(const Lexicon& lexicon, const PhraseList& phrases,
                    const std::vector<int>& joined, ClauseList& clauses) {
  ArgumentFinder finder(lexicon, phrases, joined, clauses);
  for (std::size_t c = 0; c < clauses.all.size(); ++c) finder.find(static_cast<int>(c));
}

}  // namespace isnad
