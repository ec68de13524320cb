// SPDX-License-Identifier: Apache-2.0
#include "extract/clause_ends.h"

#include <algorithm>

#include "extract/clause_arguments.h"

namespace isnad {

namespace {

class RelativeEnd {
 public:
  RelativeEnd(const Lexicon& lexicon, const PhraseList& phrases, const ClauseList& clauses,
              const std::vector<int>& joined)
      : lexicon_(lexicon), phrases_(phrases), clauses_(clauses), joined_(joined) {}

  /// "X, who was there, ...": a relative clause between two commas is over at the second.
  [[nodiscard]] bool closes_parenthesis(int p, const Clause& c) const {
    return top(p).comma && p > c.first + 1 && is(c.first, PhraseKind::relative) &&
           is(c.first - 1, PhraseKind::punctuation) && top(c.first - 1).comma;
  }

  /// "Met X, who visits Beirut, the president": a noun for which the clause has no room is what
  /// the verb around it waits for.
  [[nodiscard]] bool leaves_no_room(int p, int current) const {
    const Clause& c = clauses_.at(current);
    if (c.verb == kNone || !is_bare_noun(p) || top(p).entity == kNone) return false;
    if (is(p - 1, PhraseKind::punctuation) || is(p - 1, PhraseKind::conjunction)) return false;
    if (is(p - 1, PhraseKind::noun)) {
      const Phrase& before = top(p - 1);
      if (governed(p - 1) && top(p).is_title) return false;  // who that one is
      const bool event =
          before.analysis && before.analysis->word_class == lexicon_.keys().named("event");
      if (event && before.child != kNone) return false;  // "his reception of X"
    }
    const Clause& around = clauses_.at(c.parent);
    if (around.verb == kNone || around.verb > c.first) return false;
    if (bare_nouns(c.parent, around.first, c.first) != 1) return false;
    const int inside = bare_nouns(current, c.verb + 1, p);
    if (is(c.verb + 1, PhraseKind::pronoun)) {
      return inside > 0 || !agrees_in_gender(top(c.verb).features, top(p));
    }
    bool taken_up = false;  // "in which"
    for (int q = c.verb + 1; q < p; ++q) taken_up = taken_up || is(q, PhraseKind::pronoun);
    return inside > (taken_up ? 1 : 0);
  }

 private:
  [[nodiscard]] const Phrase& top(int p) const { return phrases_.position(p); }
  [[nodiscard]] bool is(int p, PhraseKind kind) const { return phrases_.is(p, kind); }
  [[nodiscard]] bool governed(int p) const {
    return clauses_.governed_by[static_cast<std::size_t>(p)] != kNone;
  }
  [[nodiscard]] bool is_bare_noun(int p) const {
    return is(p, PhraseKind::noun) && !governed(p) &&
           !std::binary_search(joined_.begin(), joined_.end(), p);
  }

  /// How many nouns a clause has before a position that no preposition governs.
  [[nodiscard]] int bare_nouns(int clause, int from, int before) const {
    int count = 0;
    for (int q = from; q < before; ++q) {
      if (clauses_.of[static_cast<std::size_t>(q)] == clause && is_bare_noun(q)) ++count;
    }
    return count;
  }

  const Lexicon& lexicon_;
  const PhraseList& phrases_;
  const ClauseList& clauses_;
  const std::vector<int>& joined_;
};

}  // namespace

bool ends_relative(const Lexicon& lexicon, const PhraseList& phrases, const ClauseList& clauses,
                   const std::vector<int>& joined, int p, int current) {
  const Clause& c = clauses.at(current);
  if (c.kind != ClauseKind::relative || c.parent == kNone) return false;
  const RelativeEnd end(lexicon, phrases, clauses, joined);
  return end.closes_parenthesis(p, c) || end.leaves_no_room(p, current);
}

}  // namespace isnad
