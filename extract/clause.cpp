// SPDX-License-Identifier: Apache-2.0
#include "extract/clause.h"

#include <algorithm>
#include <utility>

#include "extract/clause_arguments.h"
#include "extract/clause_ends.h"
#include "extract/phrase_links.h"

namespace isnad {

namespace {

class ClauseFinder {
 public:
  ClauseFinder(const Lexicon& lexicon, PhraseList& phrases, ClauseList& clauses)
      : lexicon_(lexicon),
        phrases_(phrases),
        clauses_(clauses),
        count_(static_cast<int>(phrases.top.size())) {
    copula_ = lexicon.keys().named("copula");
    aspect_ = lexicon.keys().named("aspect");
    modal_ = lexicon.keys().named("modal");
    say_ = lexicon.keys().named("say");
  }

  void run() {
    clauses_.all.clear();
    clauses_.of.assign(static_cast<std::size_t>(count_), kNone);
    joined_ = link_phrases(lexicon_, phrases_, clauses_.governed_by);
    segment();
    find_arguments(lexicon_, phrases_, joined_, clauses_);
  }

 private:
  [[nodiscard]] Phrase& top(int p) { return phrases_.position(p); }
  [[nodiscard]] bool is(int p, PhraseKind kind) const { return phrases_.is(p, kind); }
  [[nodiscard]] bool is_noun(int p) { return is(p, PhraseKind::noun); }
  [[nodiscard]] bool is_and(int p) { return is(p, PhraseKind::conjunction); }
  [[nodiscard]] bool governed(int p) {
    return clauses_.governed_by[static_cast<std::size_t>(p)] != kNone;
  }

  [[nodiscard]] bool verb_has_class(int p, KeyId word_class) {
    return is(p, PhraseKind::verb) && word_class != kNoKey &&
           top(p).analysis->word_class == word_class;
  }

  [[nodiscard]] bool joined(int p) const {
    return std::binary_search(joined_.begin(), joined_.end(), p);
  }

  int open(ClauseKind kind, int parent, int governor, int first) {
    Clause clause;
    clause.kind = kind;
    clause.parent = parent;
    clause.governor = governor;
    clause.first = first;
    clause.last = first;
    clauses_.all.push_back(clause);
    return static_cast<int>(clauses_.all.size()) - 1;
  }

  [[nodiscard]] int last_of(int clause, int before, bool want_verb) {
    for (int p = before - 1; p >= clauses_.at(clause).first; --p) {
      if (clauses_.of[static_cast<std::size_t>(p)] != clause) continue;
      if (is(p, PhraseKind::verb)) return p;
      if (want_verb) continue;
      if (is_noun(p) || is(p, PhraseKind::particle) || is(p, PhraseKind::adjective)) return p;
      if (is(p, PhraseKind::preposition) && lexicon_.grammar().governs_clause(top(p).lemma))
        return p;
    }
    return kNone;
  }

  /// The clause that a verb behind "and" continues: a relative clause is over when a comma stood
  /// before the conjunction.
  [[nodiscard]] int continued(int clause, bool comma, Tense tense) {
    while (clause != kNone) {
      const Clause& c = clauses_.at(clause);
      const int around = c.parent == kNone ? kNone : clauses_.at(c.parent).verb;
      // behind a denial the speaker goes on: "denied that ..., and accused"
      const bool told =
          c.kind == ClauseKind::complement && around != kNone &&
          top(around).features.tense == tense && tense == Tense::perfect &&
          lexicon_.grammar().governor(top(around).lemma, Complement::clause) == Effect::negated;
      const bool closed = comma && (c.kind == ClauseKind::relative || told);
      if (!closed || c.parent == kNone) return clause;
      clause = c.parent;
    }
    return clause;
  }

  void segment() {
    speech_ = kNone;
    int current = open(ClauseKind::main, kNone, kNone, 0);
    for (int p = 0; p < count_; ++p) {
      const Phrase& phrase = top(p);
      switch (phrase.kind) {
        case PhraseKind::complementizer: {
          const int governor = last_of(current, p, false);
          const int verb = last_of(current, p, true);
          // A verb of saying or wanting keeps its complement over what stands between.
          const Grammar& grammar = lexicon_.grammar();
          const bool wants = verb != kNone && grammar.governs_clause(top(verb).lemma) &&
                             governor != kNone && !grammar.governs_clause(top(governor).lemma);
          const bool says = verb_has_class(verb, say_) || wants;
          const int next = open(ClauseKind::complement, current, says ? verb : governor, p);
          clauses_.at(next).conjunction = p;
          current = next;
          break;
        }
        case PhraseKind::subordinator: {
          const int next = open(ClauseKind::adverbial, current, last_of(current, p, true), p);
          clauses_.at(next).conjunction = p;
          current = next;
          break;
        }
        case PhraseKind::relative: {
          // "what" stands for a noun itself, but behind a comma for what was said before
          const bool free = phrase.features.gender == Gender::none && !is_comma_before(p);
          const int antecedent = free ? kNone : antecedent_before(p);
          const int next = open(ClauseKind::relative, current, kNone, p);
          clauses_.at(next).antecedent = antecedent;
          clauses_.at(next).conjunction = p;
          current = next;
          break;
        }
        case PhraseKind::conjunction:
          if (begins_clause(p + 1, current)) {
            const bool comma = is(p - 1, PhraseKind::punctuation);
            int verb = p + 1;
            while (verb < count_ && !is(verb, PhraseKind::verb)) ++verb;
            const Tense tense = verb < count_ ? top(verb).features.tense : Tense::none;
            const int with = continued(current, comma, tense);
            const int next = open(ClauseKind::coordinate, with, clauses_.at(with).governor, p);
            clauses_.at(next).antecedent = clauses_.at(with).antecedent;
            clauses_.at(next).conjunction = p;
            current = next;
          }
          break;
        case PhraseKind::verb: current = place_verb(p, current); break;
        case PhraseKind::punctuation:
          if (phrase.colon) current = behind_colon(p, current);
          if (phrase.quote) current = at_quote(p, current);
          [[fallthrough]];
        case PhraseKind::noun:
          if (ends_relative(lexicon_, phrases_, clauses_, joined_, p, current)) {
            current = clauses_.at(current).parent;
          }
          break;
        default: break;
      }
      clauses_.of[static_cast<std::size_t>(p)] = current;
    }
    // clauses end with their last position, so that nobody looks for theirs up to the full stop
    for (int p = 0; p < count_; ++p) {
      clauses_.at(clauses_.of[static_cast<std::size_t>(p)]).last = p + 1;
    }
  }

  /// The clause around, or this one, whose verb is one of saying.
  [[nodiscard]] int saying_clause(int clause) {
    while (clause != kNone && !verb_has_class(clauses_.at(clause).verb, say_)) {
      clause = clauses_.at(clause).parent;
    }
    return clause;
  }

  int open_speech(int saying, int p) {
    const int next = open(ClauseKind::complement, saying, clauses_.at(saying).verb, p);
    clauses_.at(next).conjunction = p;
    return next;
  }

  /// "Said: ...", "Lavrov: ...", "Sudan: ...": what follows is a clause of its own.
  [[nodiscard]] int behind_colon(int p, int current) {
    const int next_word = is(p + 1, PhraseKind::punctuation) ? p + 2 : p + 1;
    if (is(next_word, PhraseKind::complementizer)) return current;
    const int saying = saying_clause(current);
    if (saying != kNone) return open_speech(saying, p);
    bool heading = p > 0;
    int speaker = kNone;
    for (int q = p - 1; q >= 0; --q) {
      heading = heading && !is(q, PhraseKind::verb);
      if (is_noun(q) && top(q).entity != kNone && !governed(q)) {
        speaker = phrases_.top[static_cast<std::size_t>(q)];
      }
    }
    if (!heading) return current;
    const int next = open(ClauseKind::main, kNone, kNone, p);
    clauses_.at(next).speaker = speaker;
    return next;
  }

  /// Quoted words behind a verb of saying are what is said, if they make a clause; behind them
  /// the clause around goes on.
  [[nodiscard]] int at_quote(int p, int current) {
    if (speech_ != kNone) return std::exchange(speech_, kNone);
    const Clause& c = clauses_.at(current);
    if (c.conjunction == p - 1 && c.parent != kNone && is(p - 1, PhraseKind::punctuation)) {
      speech_ = c.parent;
      return current;
    }
    if (!verb_has_class(c.verb, say_) || is(p + 1, PhraseKind::complementizer)) return current;
    bool clause = false;
    for (int q = p + 1; q < count_ && !(is(q, PhraseKind::punctuation) && top(q).quote); ++q) {
      clause = clause || is(q, PhraseKind::verb) || is(q, PhraseKind::complementizer);
    }
    if (!clause) return current;
    speech_ = current;
    return open_speech(current, p);
  }

  /// The noun that a relative clause describes: the one before it, or when that does not agree the
  /// one that it is a complement of.
  [[nodiscard]] int antecedent_before(int p) {
    for (int q = p - 1; q >= 0 && q >= p - 3; --q) {
      if (is_noun(q)) {
        const Features& pronoun = top(p).features;
        const bool farther = governed(q) && is_noun(q - 2) &&
                             clauses_.of[static_cast<std::size_t>(q) - 2] ==
                                 clauses_.of[static_cast<std::size_t>(q)] &&
                             cannot_mean(pronoun, top(q).features) &&
                             !cannot_mean(pronoun, top(q - 2).features) &&
                             top(q - 2).features.gender != Gender::none;
        return phrases_.top[static_cast<std::size_t>(farther ? q - 2 : q)];
      }
      if (!is(q, PhraseKind::punctuation)) break;
    }
    return kNone;
  }

  /// Whether what stands behind "and" at `p` is a clause of its own.
  [[nodiscard]] bool begins_clause(int p, int current) {
    const bool has_verb = clauses_.at(current).verb != kNone;
    int q = p;
    while (is(q, PhraseKind::negation) || is(q, PhraseKind::particle)) ++q;
    if (is(q, PhraseKind::verb)) return has_verb || q > p || p > 1;
    if (joined(p)) return false;
    // "and X did", "and at the beginning of the visit X did"
    if (!has_verb) return false;
    if (is_noun(p) || is(p, PhraseKind::preposition) || is(p, PhraseKind::date)) {
      for (q = p; q < count_ && q < p + 6; ++q) {
        if (is(q, PhraseKind::verb)) return !relative_verb(q);
        if (is_and(q) || is(q, PhraseKind::relative) || is(q, PhraseKind::complementizer))
          return false;
        if (is(q, PhraseKind::punctuation) && !is(p, PhraseKind::preposition)) return false;
      }
    }
    return is(p, PhraseKind::pronoun);
  }

  /// Where the word before a verb stands, over the particle of the future.
  [[nodiscard]] int before_verb(int p) {
    const bool future =
        is(p - 1, PhraseKind::particle) &&
        lexicon_.grammar().governor(top(p - 1).lemma, Complement::imperfect) == Effect::planned;
    return future ? p - 2 : p - 1;
  }

  /// A verb right behind an indefinite noun describes that noun: "talks that he will hold".
  [[nodiscard]] bool relative_verb(int p) {
    return is_noun(before_verb(p)) && !top(before_verb(p)).definite;
  }

  int place_verb(int p, int current) {
    Clause& clause = clauses_.at(current);
    const bool manner =
        top(p).features.tense == Tense::none && clause.parent != kNone && !is_predicate(p, clause);
    if (clause.verb == kNone && !manner) {
      if (!relative_verb(p) || !governed(before_verb(p))) {
        clause.verb = p;
        mark_particles(p, current);
        return current;
      }
    } else if (clause.verb != kNone) {
      const int before = clause.verb;
      // "began to do": what stands in the perfect is another clause
      const bool helps = verb_has_class(before, aspect_) || verb_has_class(before, modal_);
      const bool auxiliary =
          verb_has_class(before, copula_) || (helps && top(p).features.tense != Tense::perfect);
      if (auxiliary && !relative_verb(p)) {
        const int next = open(ClauseKind::auxiliary, current, before, p);
        clauses_.at(next).verb = p;
        mark_particles(p, next);
        return next;
      }
    }
    if (top(p).features.tense == Tense::none) {
      // a participle for a clause: its subject is that of the clause around
      int around = current;
      while (clauses_.at(around).kind != ClauseKind::main &&
             clauses_.at(around).kind != ClauseKind::coordinate &&
             clauses_.at(around).parent != kNone) {
        around = clauses_.at(around).parent;
      }
      const int next = open(ClauseKind::coordinate, around, clauses_.at(around).governor, p);
      clauses_.at(next).verb = p;
      return next;
    }
    const bool relative = relative_verb(p) && !is_comma_before(p) && !starts_anew(p);
    const int around = clause.parent;
    if (!relative && clause.kind == ClauseKind::relative && around != kNone &&
        clauses_.at(around).verb == kNone) {
      // the relative clause is over: this is the verb that the sentence waited for
      clauses_.at(around).verb = p;
      mark_particles(p, around);
      return around;
    }
    const int governor = clause.verb;
    const int next = open(relative ? ClauseKind::relative : ClauseKind::coordinate, current,
                          relative ? kNone : governor, p);
    if (relative) {
      clauses_.at(next).antecedent = phrases_.top[static_cast<std::size_t>(before_verb(p))];
    }
    clauses_.at(next).verb = p;
    mark_particles(p, next);
    return next;
  }

  /// "... for days arrived a delegation": behind a noun of time, before one who acts, a verb does
  /// not describe that noun.
  [[nodiscard]] bool starts_anew(int p) {
    const Phrase& noun = top(before_verb(p));
    const bool time = noun.analysis && noun.analysis->word_class == lexicon_.keys().named("time");
    return time && is_noun(p + 1) && top(p + 1).entity != kNone &&
           agrees_in_gender(top(p).features, top(p + 1));
  }

  /// "That X, insisting on": behind nothing but a topic a participle is what is said of it.
  [[nodiscard]] bool is_predicate(int p, const Clause& clause) {
    const int noun = is_comma_before(p) ? p - 2 : p - 1;
    return is_noun(noun) && clause.conjunction != kNone && clause.conjunction == noun - 1;
  }

  [[nodiscard]] bool is_comma_before(int p) { return is(p - 1, PhraseKind::punctuation); }

  void mark_particles(int p, int clause) {
    Clause& c = clauses_.at(clause);
    for (int q = p - 1; q >= 0 && q >= p - 3; --q) {
      if (is(q, PhraseKind::negation)) {
        c.negated = true;
        if (lexicon_.grammar().governor(top(q).lemma, Complement::imperfect) == Effect::planned)
          c.future = true;
      } else if (is(q, PhraseKind::particle)) {
        const bool imperfect = top(p).features.tense == Tense::imperfect;
        const auto effect = lexicon_.grammar().governor(top(q).lemma, Complement::imperfect);
        if (imperfect && effect == Effect::planned) c.future = true;
        if (imperfect && effect == Effect::possible) c.doubtful = true;
      } else {
        break;
      }
    }
    c.passive = top(p).features.voice == Voice::passive;
    const bool active = top(p).features.voice == Voice::active;
    // "X asked ... a halt to the use by Y": a subject before the verb leaves room for an object
    int nouns = has_topic(p, c) ? 1 : 0;
    for (int q = p + 1; q < count_ && !active && !is(q, PhraseKind::verb); ++q) {
      if (is_noun(q) && !governed(q) && !joined(q)) ++nouns;
      const bool by =
          is(q, PhraseKind::preposition) && lexicon_.grammar().is_agent_preposition(top(q).lemma);
      // with subject and object of its own the verb leaves the doer to a verbal noun; "we" act
      if (by && nouns < 2 && top(p).features.person != 1) c.passive = true;
    }
    // a final ya written for alef maqsura: with subject and object the verb is active after all
    const bool unmarked = top(p).analysis && top(p).analysis->features.voice == Voice::passive;
    if (nouns > 1 && unmarked && top(p).features.tense == Tense::perfect) c.passive = false;
  }

  /// Whether a noun that the verb at `p` agrees with stands bare before it in its clause.
  [[nodiscard]] bool has_topic(int p, const Clause& c) {
    for (int q = p - 1; q >= c.first; --q) {
      if (is_noun(q) && !governed(q) && !joined(q))
        return agrees_in_gender(top(p).features, top(q));
    }
    return false;
  }

  const Lexicon& lexicon_;
  PhraseList& phrases_;
  ClauseList& clauses_;
  int count_;
  int speech_ = kNone;  ///< the clause that goes on behind the quotation that is open
  KeyId copula_, aspect_, modal_, say_;
  std::vector<int> joined_;
};

}  // namespace

void find_clauses(const Lexicon& lexicon, PhraseList& phrases, ClauseList& clauses) {
  ClauseFinder(lexicon, phrases, clauses).run();
}

}  // namespace isnad
