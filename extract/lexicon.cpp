// SPDX-License-Identifier: Apache-2.0
#include "extract/lexicon.h"

#include <future>

namespace isnad {

namespace {

/// About as many spellings as the tables of one language give.
constexpr std::size_t kUsualKeys = 180'000;

}  // namespace

Result<std::shared_ptr<const Lexicon>> Lexicon::load(const LexiconFiles& files,
                                                     std::string_view language) {
  std::shared_ptr<Lexicon> lexicon(new Lexicon());
  lexicon->keys_ = std::make_unique<Interner>();
  Interner& keys = *lexicon->keys_;
  keys.reserve(kUsualKeys);
  // The table of entities shares nothing with those of words, and is half the work.
  std::future<Result<EntityTable>> reading =
      std::async(std::launch::async, [&] { return EntityTable::load(files, language); });

  Result<WordTable> words = WordTable::load(files, language, keys);
  if (!words) return words.error();
  lexicon->words_ = std::move(words.value());

  Result<DateFinder> dates = DateFinder::load(files, language, keys);
  if (!dates) return dates.error();
  lexicon->dates_ = std::make_unique<DateFinder>(std::move(dates.value()));
  lexicon->dates_->teach(lexicon->words_);

  Result<Grammar> grammar = Grammar::load(files, language, lexicon->words_);
  if (!grammar) return grammar.error();
  lexicon->grammar_ = std::move(grammar.value());

  Result<EntityTable> entities = reading.get();
  if (!entities) return entities.error();
  lexicon->entities_ = std::move(entities.value());
  lexicon->entities_.add_words(lexicon->words_);

  Result<RelationTable> relations = RelationTable::load(files, language, keys);
  if (!relations) return relations.error();
  lexicon->relations_ = std::move(relations.value());
  for (const std::string& participle : lexicon->relations_.participles()) {
    lexicon->words_.add_adjective(participle, {}, "participle");
  }

  Result<ConfidenceTable> confidence = ConfidenceTable::load(files);
  if (!confidence) return confidence.error();
  lexicon->confidence_ = confidence.value();

  lexicon->words_.finish();
  lexicon->grammar_.index_phrases(lexicon->words_);
  Result<Boilerplate> boilerplate = Boilerplate::load(files, language, lexicon->words_);
  if (!boilerplate) return boilerplate.error();
  lexicon->boilerplate_ = std::move(boilerplate.value());
  Result<Scenes> scenes = Scenes::load(files, language, lexicon->words_);
  if (!scenes) return scenes.error();
  lexicon->scenes_ = std::move(scenes.value());
  Result<AgencyFinder> agencies = AgencyFinder::load(files, lexicon->entities_);
  if (!agencies) return agencies.error();
  lexicon->agencies_ = std::move(agencies.value());
  return std::shared_ptr<const Lexicon>(std::move(lexicon));
}

}  // namespace isnad
