// SPDX-License-Identifier: Apache-2.0
#include "extract/grammar.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "core/fold.h"
#include "core/utf8.h"
#include "extract/name_index.h"
#include "extract/table_file.h"
#include "extract/tokenizer.h"

namespace isnad {

namespace {

template <typename Enum, std::size_t N>
std::optional<Enum> parse(const std::array<std::string_view, N>& names, std::string_view name) {
  for (std::size_t i = 0; i < N; ++i) {
    if (names[i] == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

constexpr std::array<std::string_view, 4> kComplements = {"none", "optional", "idafa", "place"};
constexpr std::array<std::string_view, 8> kBodyClasses = {
    "state", "body", "named", "people", "delegation", "spot", "direction", "department"};
constexpr std::array<std::string_view, 7> kEffects = {"planned", "possible", "requested", "negated",
                                                      "say",     "declined", "charged"};

constexpr std::array<std::string_view, 4> kLightRoles = {"agent", "recipient", "gather", "cover"};
constexpr std::array<std::string_view, 5> kComplementPlaces = {"clause", "object", "idafa",
                                                               "subject", "imperfect"};

bool is_phrase(std::string_view text) { return text.find(' ') != std::string_view::npos; }

std::string_view first_word(std::string_view text) { return text.substr(0, text.find(' ')); }

}  // namespace

Result<Grammar> Grammar::load(const LexiconFiles& files, std::string_view tag, WordTable& words) {
  Grammar grammar;
  const std::string folder = "languages/" + std::string(tag) + "/";
  using Loader = Status (Grammar::*)(const LexiconFiles&, const std::string&, WordTable&);
  for (const Loader load : {&Grammar::load_titles, &Grammar::load_bodies, &Grammar::load_effects,
                            &Grammar::load_phrases}) {
    if (Status error = (grammar.*load)(files, folder, words)) return *error;
  }
  return grammar;
}

KeyId Grammar::masculine(KeyId title) const {
  const KeyId* found = masculine_.find(title);
  return found ? *found : title;
}

bool Grammar::is_rank_word(KeyId title, KeyId word) const {
  const std::vector<KeyId>* later = rank_words_.find(title);
  return later && std::find(later->begin(), later->end(), word) != later->end();
}

Status Grammar::load_titles(const LexiconFiles& files, const std::string& folder,
                            WordTable& words) {
  Status error = for_each_row(
      files, folder + "titles.tsv", {"title", "plural", "complement"},
      [&](const Cells& cells) -> Status {
        const auto complement = parse<TitleComplement>(kComplements, cells["complement"]);
        if (!complement) {
          return cells.error("complement", "complement is none, optional, idafa or place");
        }
        const std::string_view title = cells["title"];
        const KeyId lemma = words.keys().intern(fold_word(first_word(title)));
        const bool office = titles_.emplace(lemma, *complement);
        const std::string_view kind = cells["class"];
        if (office &&
            (kind == "academic" || kind == "press" || kind == "honorific" || kind == "private")) {
          occupations_.insert(lemma);
          if (kind == "honorific") honorifics_.insert(lemma);
        }
        if (kind == "state") state_titles_.insert(lemma);
        if (kind == "kin") kin_.insert(lemma);
        const bool rank = kind == "military" && *complement == TitleComplement::none;
        for (std::string_view rest = title; rank && is_phrase(rest);) {
          rest.remove_prefix(rest.find(' ') + 1);
          rank_words_[lemma].push_back(words.keys().intern(fold_word(first_word(rest))));
        }
        if (office && (kind == "royal" || kind == "religious")) namesakes_.insert(lemma);
        if (const std::string_view feminine = cells["feminine"]; !feminine.empty()) {
          const KeyId form = words.keys().intern(fold_word(first_word(feminine)));
          titles_.emplace(form, *complement);
          if (form != lemma) masculine_[form] = lemma;  // the fuller of two spellings comes later
        }
        if (!is_phrase(title)) {
          words.add_noun(title, split_values(cells["plural"]), Gender::masculine, "role");
        }
        return std::nullopt;
      });
  if (error) return error;
  return for_each_row(files, folder + "portfolios.tsv", {"name"},
                      [&](const Cells& cells) -> Status {
                        const std::string_view name = cells["name"];
                        const std::string_view head = first_word(name);
                        portfolios_.insert(words.keys().intern(fold_word(head)));
                        if (!is_phrase(name))
                          words.add_noun(name, {}, Gender::feminine, "abstract");
                        return std::nullopt;
                      });
}

Status Grammar::load_bodies(const LexiconFiles& files, const std::string& folder,
                            WordTable& words) {
  Status error = for_each_row(
      files, folder + "bodies.tsv", {"noun", "type", "class"}, [&](const Cells& cells) -> Status {
        const auto type = parse_entity_type(cells["type"]);
        if (!type) return cells.error("type", "no such entity type");
        const auto body_class = parse<BodyClass>(kBodyClasses, cells["class"]);
        if (!body_class) return cells.error("class", "no such class of bodies");
        bodies_.emplace(words.keys().intern(fold_word(cells["noun"])),
                        BodyNoun{*type, *body_class});
        return std::nullopt;
      });
  if (error) return error;
  error =
      for_each_row(files, folder + "transparent.tsv", {"noun"}, [&](const Cells& cells) -> Status {
        const std::string_view kind = cells["class"];
        const KeyId noun = words.keys().intern(fold_word(cells["noun"]));
        auto& set = kind == "means"      ? means_
                    : kind == "fighters" ? fighters_
                    : kind == "voice"    ? voices_
                                         : transparent_;
        set.insert(noun);
        if (kind == "partitive") partitives_.insert(noun);
        return std::nullopt;
      });
  if (error) return error;
  return for_each_row(files, folder + "descriptions.tsv", {"noun", "type", "class"},
                      [&](const Cells& cells) -> Status {
                        const KeyId noun = words.keys().intern(fold_word(cells["noun"]));
                        descriptions_.emplace(noun, words.keys().intern(cells["class"]));
                        if (cells["type"] == "country") countries_.insert(noun);
                        return std::nullopt;
                      });
}

Status Grammar::load_effects(const LexiconFiles& files, const std::string& folder,
                             WordTable& words) {
  Interner& keys = words.keys();
  Status error =
      for_each_row(files, folder + "light_verbs.tsv", {"verb", "preposition"},
                   [&](const Cells& cells) -> Status {
                     LightVerb verb;
                     if (!cells["preposition"].empty()) {
                       verb.preposition = keys.intern(fold_word(cells["preposition"]));
                     }
                     const std::string_view role = cells["role"];
                     if (!role.empty()) {
                       const auto parsed = parse<LightRole>(kLightRoles, role);
                       if (!parsed)
                         return cells.error("role", "role is agent, recipient, gather or cover");
                       verb.role = *parsed;
                     }
                     light_verbs_[keys.intern(fold_word(cells["verb"]))].push_back(verb);
                     return std::nullopt;
                   });
  if (error) return error;
  return for_each_row(
      files, folder + "governors.tsv", {"lemma", "pos", "effect", "complement"},
      [&](const Cells& cells) -> Status {
        const auto effect = parse<Effect>(kEffects, cells["effect"]);
        if (!effect) return cells.error("effect", "no such effect");
        const std::string_view lemma = cells["lemma"];
        // a name leaves off what looks like the article: "to cancel"
        const KeyId key = keys.intern(is_phrase(lemma) ? fold_name(lemma) : fold_word(lemma));
        bool before_noun = false;
        for (std::string_view name : split_values(cells["complement"])) {
          Governor governor{*effect, Complement::preposition, kNoKey};
          if (name.starts_with("prep:")) {
            governor.preposition = keys.intern(fold_name(name.substr(5)));
          } else if (const auto place = parse<Complement>(kComplementPlaces, name)) {
            governor.complement = *place;
          } else {
            return cells.error("complement",
                               "complement is clause, object, idafa, subject, "
                               "imperfect or prep:X");
          }
          before_noun = before_noun || governor.complement == Complement::object;
          governors_[key].push_back(governor);
        }
        if (is_phrase(lemma)) {
          phrase_rows_.push_back(
              {std::string(lemma),
               {key, before_noun ? Pos::preposition : Pos::particle, keys.intern("governor")}});
        }
        return std::nullopt;
      });
}

std::optional<Effect> Grammar::governor(KeyId lemma, Complement complement,
                                        KeyId preposition) const {
  const std::vector<Governor>* all = governors_.find(lemma);
  if (!all) return std::nullopt;
  for (const Governor& g : *all) {
    if (g.complement == complement && g.preposition == preposition) return g.effect;
  }
  return std::nullopt;
}

Status Grammar::load_phrases(const LexiconFiles& files, const std::string& folder,
                             WordTable& words) {
  Interner& keys = words.keys();
  Status error = for_each_row(
      files, folder + "particles.tsv", {"form", "pos", "class"}, [&](const Cells& cells) -> Status {
        const std::string_view form = cells["form"];
        if (cells["pos"] == "preposition" && !cells["class"].empty()) {
          prepositions_.get(hash_of(cells["class"]), keys.intern(fold_name(form)));
        }
        const std::string_view kind = cells["class"];
        if (kind == "leadership") leaderships_.insert(keys.intern(fold_name(form)));
        if (kind == "agent") agents_.insert(keys.intern(fold_name(form)));
        const bool setting = kind == "location" || kind == "place" || kind == "during" ||
                             kind == "time" || kind == "other_day" || kind == "since" ||
                             kind == "manner";
        if (setting && cells["pos"] == "preposition") {
          settings_.insert(keys.intern(fold_name(form)));
        }
        if (!is_phrase(form)) return std::nullopt;
        Pos pos = Pos::unknown;
        for (int p = 0; p <= static_cast<int>(Pos::name); ++p) {
          if (to_string(static_cast<Pos>(p)) == cells["pos"]) pos = static_cast<Pos>(p);
        }
        if (pos == Pos::unknown) return cells.error("pos", "no such part of speech");
        phrase_rows_.push_back(
            {std::string(form), {keys.intern(fold_name(form)), pos, keys.intern(cells["class"])}});
        return std::nullopt;
      });
  if (error) return error;
  return for_each_row(
      files, folder + "attribution.tsv", {"phrase", "class"}, [&](const Cells& cells) -> Status {
        const std::string_view phrase = cells["phrase"];
        const bool clause = cells["class"] == "clause";
        if (!clause) attribution_.insert(keys.intern(fold_name(phrase)));
        phrase_rows_.push_back(
            {std::string(phrase),
             {keys.intern(fold_name(phrase)), clause ? Pos::adverb : Pos::preposition,
              keys.intern("attribution")}});
        return std::nullopt;
      });
}

void Grammar::index_phrases(WordTable& words) {
  // "in case" opens a clause, whatever it does to what it governs
  const KeyId opens = words.keys().intern("subordinator");
  std::stable_partition(phrase_rows_.begin(), phrase_rows_.end(),
                        [&](const PhraseRow& row) { return row.word.word_class == opens; });
  std::vector<std::string> phrases;
  for (PhraseRow& row : phrase_rows_) {
    const std::string_view last = std::string_view(row.text).substr(row.text.rfind(' ') + 1);
    row.definite = begins_with_article(utf8::decode(last));
    phrases.push_back(row.text);
  }
  insert_phrases(phrases, words, phrases_);
}

const FunctionWord* Grammar::function_phrase(std::span<const Token> tokens,
                                             std::uint32_t& length) const {
  length = 0;
  if (!phrases_.starts_with(tokens[0].key)) return nullptr;
  const KeyTrie::Match match = phrases_.longest(tokens);
  length = match.length;
  if (match.length == 0) return nullptr;
  // "at the end" and "at the end of" are cut alike
  const bool definite = tokens[match.length - 1].definite;
  for (const std::uint32_t row : match.values) {
    if (phrase_rows_[row].definite == definite) return &phrase_rows_[row].word;
  }
  // "to the side" of somebody is not "beside"
  if (definite) {
    length = 0;
    return nullptr;
  }
  return &phrase_rows_[match.values[0]].word;
}

}  // namespace isnad
