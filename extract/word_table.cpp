// SPDX-License-Identifier: Apache-2.0
#include "extract/word_table.h"

#include <algorithm>
#include <array>
#include <future>
#include <initializer_list>
#include <optional>

#include "core/fold.h"
#include "core/utf8.h"
#include "extract/noun_forms.h"
#include "extract/table_file.h"
#include "extract/verb_table.h"

namespace isnad {

namespace {

constexpr std::array<std::string_view, 15> kPosNames = {
    "unknown",     "noun",           "adjective", "verb",          "preposition",
    "conjunction", "complementizer", "relative",  "demonstrative", "pronoun",
    "negation",    "particle",       "adverb",    "quantifier",    "name"};

std::optional<Pos> parse_pos(std::string_view name) {
  for (std::size_t i = 1; i < kPosNames.size(); ++i) {
    if (kPosNames[i] == name) return static_cast<Pos>(i);
  }
  return std::nullopt;
}

/// "3ms", "1p", "3d": person, gender, number of a pronoun.
Features parse_pronoun(std::string_view code) {
  Features f;
  for (char c : code) {
    if (c >= '1' && c <= '3') f.person = static_cast<std::uint8_t>(c - '0');
    if (c == 'm') f.gender = Gender::masculine;
    if (c == 'f') f.gender = Gender::feminine;
    if (c == 's') f.number = Number::singular;
    if (c == 'd') f.number = Number::dual;
    if (c == 'p') f.number = Number::plural;
  }
  return f;
}

/// A sound masculine plural: of one spelling with other words when it has lost its nun.
bool is_short_plural(const WordAnalysis& a) {
  return a.features.number == Number::plural && a.features.gender == Gender::masculine;
}

}  // namespace

std::string_view to_string(Pos pos) { return kPosNames[static_cast<std::size_t>(pos)]; }

Result<WordTable> WordTable::load(const LexiconFiles& files, std::string_view tag, Interner& keys) {
  WordTable table;
  table.keys_ = &keys;
  const std::string folder = "languages/" + std::string(tag) + "/";
  // Conjugation takes as long as all that is read before it, and needs no table.
  auto conjugating =
      std::async(std::launch::async, [&] { return read_verbs(files, folder + "verbs.tsv"); });
  using Loader = Status (WordTable::*)(const LexiconFiles&, const std::string&);
  const auto run = [&](std::initializer_list<Loader> loaders) -> Status {
    for (const Loader load : loaders) {
      if (Status error = (table.*load)(files, folder)) return error;
    }
    return std::nullopt;
  };
  if (Status error = run({&WordTable::load_clitics, &WordTable::load_particles,
                          &WordTable::load_nouns, &WordTable::load_adjectives})) {
    return *error;
  }
  const Result<std::vector<ConjugatedVerb>> verbs = conjugating.get();
  if (!verbs) return verbs.error();
  for (const ConjugatedVerb& verb : verbs.value()) table.add_verb(verb);
  if (Status error = run({&WordTable::load_names, &WordTable::load_splits, &WordTable::load_rare,
                          &WordTable::load_usual})) {
    return *error;
  }
  return table;
}

void WordTable::add(std::string_view word, WordAnalysis analysis) {
  if (detail::ShortWord common; common.read(word)) {
    const KeyId folded = keys_->intern(common.folded());
    const bool same = common.plain() == common.folded();
    rows_.push_back({folded, {same ? folded : keys_->intern(common.plain()), analysis}});
    return;
  }
  detail::plain_letters(word, plain_);
  folded_ = plain_;
  detail::fold_plain(folded_);
  utf8::encode(folded_, bytes_);
  const KeyId folded = keys_->intern(bytes_);
  KeyId plain = folded;
  if (plain_ != folded_) {
    utf8::encode(plain_, bytes_);
    plain = keys_->intern(bytes_);
  }
  rows_.push_back({folded, {plain, analysis}});
}

void WordTable::add_noun(std::string_view lemma, std::span<const std::string_view> plurals,
                         Gender gender, std::string_view word_class) {
  WordAnalysis analysis{keys_->intern(fold_word(lemma)), Pos::noun, {}, keys_->intern(word_class)};
  for (const NominalForm& form : noun_forms(lemma, plurals, gender, word_class == "role")) {
    analysis.features = form.features;
    add(form.text, analysis);
  }
}

void WordTable::add_adjective(std::string_view lemma, std::span<const std::string_view> broken,
                              std::string_view word_class) {
  WordAnalysis analysis{
      keys_->intern(fold_word(lemma)), Pos::adjective, {}, keys_->intern(word_class)};
  for (const NominalForm& form : adjective_forms(lemma, broken)) {
    analysis.features = form.features;
    add(form.text, analysis);
  }
}

void WordTable::finish() {
  sort_rows();
  const auto same = [](const Row& a, const Row& b) {
    const WordAnalysis &x = a.form.analysis, &y = b.form.analysis;
    return a.folded == b.folded && a.form.plain == b.form.plain && x.lemma == y.lemma &&
           x.pos == y.pos && x.features == y.features && x.word_class == y.word_class;
  };
  rows_.erase(std::unique(rows_.begin(), rows_.end(), same), rows_.end());
  drop_rare_readings();
  forms_.clear();
  forms_.reserve(rows_.size());
  at_.assign(keys_->size() + 1, 0);
  for (const Row& row : rows_) ++at_[row.folded + 1];
  for (std::size_t k = 1; k < at_.size(); ++k) at_[k] += at_[k - 1];
  for (const Row& row : rows_) forms_.push_back(row.form);
  rows_ = {};
}

/// By folded and then by plain key, rows of the same keys as they were added.
void WordTable::sort_rows() {
  std::vector<std::uint32_t> place(keys_->size() + 1, 0);
  for (const Row& row : rows_) ++place[row.folded + 1];
  for (std::size_t k = 1; k < place.size(); ++k) place[k] += place[k - 1];
  std::vector<Row> sorted(rows_.size());
  for (const Row& row : rows_) sorted[place[row.folded]++] = row;
  const auto before = [](const Row& a, const Row& b) { return a.form.plain < b.form.plain; };
  for (auto begin = sorted.begin(); begin != sorted.end();) {
    auto end = begin + 1;
    while (end != sorted.end() && end->folded == begin->folded) ++end;
    if (!std::is_sorted(begin, end, before)) std::stable_sort(begin, end, before);
    begin = end;
  }
  rows_ = std::move(sorted);
}

void WordTable::drop_rare_readings() {
  // Of one spelling, the passive of a verb and the shortened dual or plural of a noun before its
  // complement give way to plainer readings.
  const KeyId nationality = keys_->named("nationality");
  std::vector<Row> kept;
  kept.reserve(rows_.size());
  for (std::size_t begin = 0; begin < rows_.size();) {
    std::size_t end = begin;
    while (end < rows_.size() && rows_[end].form.plain == rows_[begin].form.plain) ++end;
    const auto plain_nominal = [](const Row& r) {
      const WordAnalysis& a = r.form.analysis;
      return (a.pos == Pos::noun || a.pos == Pos::adjective) && a.features.number != Number::dual &&
             !is_short_plural(r.form.analysis);
    };
    const auto first = rows_.begin() + std::ptrdiff_t(begin),
               last = rows_.begin() + std::ptrdiff_t(end);
    for (auto row = first; row != last; ++row) {
      const WordAnalysis& a = row->form.analysis;
      const bool nominal = a.pos == Pos::noun || a.pos == Pos::adjective;
      const bool rare = (a.pos == Pos::verb && a.features.voice == Voice::passive) ||
                        (nominal && !plain_nominal(*row));
      const bool plainer =
          rare && std::any_of(first, last, [&](const Row& r) {
            // a reading that is never meant hides no other
            if (is_rare(r.form.plain, r.form.analysis.pos)) return false;
            return plain_nominal(r) && (a.pos == Pos::verb || r.form.analysis.lemma != a.lemma);
          });
      // an adjective of nationality may be spelled like the country: the context tells
      const bool never = a.word_class != nationality && is_rare(row->form.plain, a.pos);
      if (!plainer && !never) kept.push_back(*row);
    }
    begin = end;
  }
  rows_ = std::move(kept);
}

std::span<const WordForm> WordTable::find(KeyId folded) const {
  if (folded == kNoKey || folded + 1 >= at_.size()) return {};
  return std::span(forms_).subspan(at_[folded], at_[folded + 1] - at_[folded]);
}

std::span<const std::string> WordTable::split_of(std::string_view plain) const {
  const auto it = splits_.find(plain);
  return it == splits_.end() ? std::span<const std::string>() : std::span(it->second);
}

Status WordTable::load_clitics(const LexiconFiles& files, const std::string& folder) {
  return for_each_row(
      files, folder + "clitics.tsv", {"form", "place", "class"}, [&](const Cells& cells) -> Status {
        const std::string_view form = cells["form"];
        const std::string_view place = cells["place"];
        const std::string_view kind = cells["class"];
        Clitic clitic{utf8::decode(plain_word(form)), keys_->intern(fold_word(form)), {}};
        clitic.analysis.lemma = clitic.key;
        clitic.analysis.word_class = keys_->intern(kind);
        if (place == "suffix") {
          clitic.analysis.pos = Pos::pronoun;
          clitic.analysis.features = parse_pronoun(kind);
          suffixes_.push_back(clitic);
          return std::nullopt;
        }
        if (place != "prefix") {
          return cells.error("place", "place is \"prefix\" or \"suffix\"");
        }
        clitic.analysis.pos =
            kind == "future" ? Pos::particle : parse_pos(kind).value_or(Pos::unknown);
        prefixes_.push_back(clitic);
        return std::nullopt;
      });
}

Status WordTable::load_particles(const LexiconFiles& files, const std::string& folder) {
  return for_each_row(
      files, folder + "particles.tsv", {"form", "pos", "class"}, [&](const Cells& cells) -> Status {
        const std::string_view form = cells["form"];
        const std::optional<Pos> pos = parse_pos(cells["pos"]);
        if (!pos) return cells.error("pos", "no such part of speech");
        if (form.find(' ') != std::string_view::npos) return std::nullopt;  // see Grammar
        add(form, {keys_->intern(fold_word(form)), *pos,
                   *pos == Pos::pronoun || *pos == Pos::relative ? parse_pronoun(cells["class"])
                                                                 : Features{},
                   keys_->intern(cells["class"])});
        return std::nullopt;
      });
}

Status WordTable::load_nouns(const LexiconFiles& files, const std::string& folder) {
  return for_each_row(files, folder + "nouns.tsv", {"lemma", "plural", "gender", "class"},
                      [&](const Cells& cells) -> Status {
                        const std::string_view gender = cells["gender"];
                        if (gender != "m" && gender != "f")
                          return cells.error("gender", "gender is m or f");
                        add_noun(cells["lemma"], split_values(cells["plural"]),
                                 gender == "m" ? Gender::masculine : Gender::feminine,
                                 cells["class"]);
                        return std::nullopt;
                      });
}

Status WordTable::load_adjectives(const LexiconFiles& files, const std::string& folder) {
  return for_each_row(files, folder + "adjectives.tsv", {"lemma", "plural", "class"},
                      [&](const Cells& cells) -> Status {
                        add_adjective(cells["lemma"], split_values(cells["plural"]),
                                      cells["class"]);
                        return std::nullopt;
                      });
}

void WordTable::add_verb(const ConjugatedVerb& verb) {
  WordAnalysis analysis{
      keys_->intern(fold_word(verb.entry.lemma)), Pos::verb, {}, keys_->intern(verb.word_class)};
  for (const VerbForm& form : verb.forms) {
    analysis.features = form.features;
    add(form.text, analysis);
  }
  // Active participles in the accusative tell what the subject does meanwhile.
  for (const Participle& participle : verb.participles) {
    if (participle.voice == Voice::passive) continue;
    analysis.features = {Gender::masculine, Number::singular, Tense::none, Voice::none, 3};
    add(participle.text + "\xD8\xA7", analysis);
    analysis.features.gender = Gender::feminine;
    add(participle.text + "\xD8\xA9", analysis);
    analysis.features.gender = Gender::masculine;
    analysis.features.number = Number::plural;
    add(participle.text + "\xD9\x8A\xD9\x86", analysis);
  }
}

Status WordTable::load_names(const LexiconFiles& files, const std::string& folder) {
  return for_each_row(
      files, folder + "names.tsv", {"form", "kind"}, [&](const Cells& cells) -> Status {
        const std::string_view form = cells["form"];
        if (form.find(' ') != std::string_view::npos) return std::nullopt;
        add(form, {keys_->intern(fold_word(form)), Pos::name, {}, keys_->intern(cells["kind"])});
        return std::nullopt;
      });
}

Status WordTable::load_splits(const LexiconFiles& files, const std::string& folder) {
  return for_each_row(
      files, folder + "splits.tsv", {"form", "parts"}, [&](const Cells& cells) -> Status {
        std::vector<std::string> parts;
        std::string_view rest = cells["parts"];
        while (!rest.empty()) {
          const std::size_t plus = rest.find('+');
          parts.emplace_back(plain_word(rest.substr(0, plus)));
          rest = plus == std::string_view::npos ? std::string_view() : rest.substr(plus + 1);
        }
        splits_[plain_word(cells["form"])] = std::move(parts);
        return std::nullopt;
      });
}

Status WordTable::load_rare(const LexiconFiles& files, const std::string& folder) {
  return for_each_row(files, folder + "rare.tsv", {"form", "pos"},
                      [&](const Cells& cells) -> Status {
                        const std::optional<Pos> pos = parse_pos(cells["pos"]);
                        if (!pos) return cells.error("pos", "no such part of speech");
                        const KeyId plain = keys_->intern(plain_word(cells["form"]));
                        rare_.emplace(plain, *pos);
                        rare_words_.insert(plain);
                        return std::nullopt;
                      });
}

Status WordTable::load_usual(const LexiconFiles& files, const std::string& folder) {
  return for_each_row(files, folder + "usual.tsv", {"form", "pos"},
                      [&](const Cells& cells) -> Status {
                        const std::optional<Pos> pos = parse_pos(cells["pos"]);
                        if (pos != Pos::verb && pos != Pos::noun) {
                          return cells.error("pos", "pos is verb or noun");
                        }
                        usual_.emplace(keys_->intern(fold_word(cells["form"])), *pos);
                        return std::nullopt;
                      });
}

}  // namespace isnad
