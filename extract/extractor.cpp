// SPDX-License-Identifier: Apache-2.0
#include "extract/extractor.h"

#include <algorithm>
#include <span>

#include "extract/article_ref.h"
#include "extract/claim_writer.h"
#include "extract/clause.h"
#include "extract/dateline.h"
#include "extract/discourse.h"
#include "extract/entity_register.h"
#include "extract/event_register.h"
#include "extract/member_finder.h"
#include "extract/office_finder.h"
#include "extract/phrase_finder.h"
#include "extract/relation_matcher.h"
#include "extract/tokenizer.h"

namespace isnad {

/// The stages and what they keep for one article.
class Extractor::Pipeline {
 public:
  explicit Pipeline(std::shared_ptr<const Lexicon> lexicon)
      : lexicon_(std::move(lexicon)),
        analyser_(lexicon_->words(), &lexicon_->entities().name_index()),
        entities_(lexicon_->entities()),
        discourse_(*lexicon_, entities_),
        finder_(*lexicon_, entities_),
        matcher_(*lexicon_, entities_, discourse_) {}

  std::vector<Claim> extract(const Article& article) {
    run(article, nullptr);
    return claims(article);
  }

  Inspection inspect(const Article& article) {
    Inspection inspection;
    run(article, &inspection);
    inspection.claims = claims(article);
    return inspection;
  }

 private:
  void run(const Article& article, Inspection* inspection) {
    analyser_.forget();
    entities_.clear(article.date);
    discourse_.clear();
    tokens_.clear();
    sentences_.clear();
    found_.clear();
    tokenize(article.title, 0, analyser_, tokens_);
    split_sentences(tokens_, 0, Field::title, sentences_);
    title_tokens_ = static_cast<std::uint32_t>(tokens_.size());
    tokenize(article.text, article.story_begin, analyser_, tokens_);
    split_sentences(tokens_, title_tokens_, Field::text, sentences_);
    drop_datelines(tokens_, lexicon_->entities(), sentences_);
    lexicon_->boilerplate().drop(tokens_, sentences_);
    lexicon_->scenes().drop(tokens_, sentences_);
    const auto title_sentences = static_cast<std::size_t>(
        std::count_if(sentences_.begin(), sentences_.end(),
                      [](const Sentence& s) { return s.field == Field::title; }));

    times_.assign(sentences_.size(), {});
    DateContext context(article.date);
    std::vector<std::vector<FoundDate>> dates(sentences_.size());
    for (std::size_t s = 0; s < sentences_.size(); ++s) {
      dates[s] = lexicon_->dates().find(tokens_, sentences_[s], field(article, sentences_[s].field),
                                        context);
    }
    if (inspection) inspect_surface(article, dates, *inspection);
    // The story first: a headline uses short names that the story gives in full.
    for (std::size_t n = 0; n < sentences_.size(); ++n) {
      const std::size_t s = (n + title_sentences) % sentences_.size();
      if (s == 0 && title_sentences > 0) discourse_.clear();
      read(article, static_cast<std::uint32_t>(s), dates[s], inspection);
    }
    entities_.keep_apart(article.id);
    settle_times(article, times_, static_cast<std::uint32_t>(title_sentences), entities_, found_);
  }

  std::vector<Claim> claims(const Article& article) {
    if (found_.empty()) return {};
    const std::span<const Token> story = std::span(tokens_).subspan(title_tokens_);
    const ArticleRef reference = refer_to(article, story, lexicon_->agencies());
    return write_claims(article, reference, *lexicon_, entities_, tokens_, found_);
  }

  void read(const Article& article, std::uint32_t index, const std::vector<FoundDate>& dates,
            Inspection* inspection) {
    const Sentence& sentence = sentences_[index];
    const SentenceInput input{field(article, sentence.field),
                              tokens_,
                              sentence.first,
                              sentence.last,
                              dates,
                              article.date};
    finder_.find(input, phrases_);
    find_clauses(*lexicon_, phrases_, clauses_);
    times_[index] = sentence_time(input, *lexicon_, phrases_, clauses_);
    const std::size_t before = found_.size();
    find_offices(input, *lexicon_, phrases_, clauses_, entities_, found_);
    find_members(input, *lexicon_, phrases_, entities_, found_);
    matcher_.match(input, phrases_, clauses_, article.date, found_);
    for (std::size_t i = before; i < found_.size(); ++i) {
      found_[i].field = sentence.field;
      found_[i].sentence = index;
    }
    if (inspection) inspect_phrases(input, sentence.field, *inspection);
  }

  static const std::string& field(const Article& article, Field which) {
    return which == Field::title ? article.title : article.text;
  }

  Marked mark(const Article& article, Field which, std::uint32_t first, std::uint32_t last) const {
    const Span span{tokens_[first].begin, tokens_[last - 1].end};
    return {which, span, field(article, which).substr(span.begin, span.end - span.begin)};
  }

  void inspect_surface(const Article& article, const std::vector<std::vector<FoundDate>>& dates,
                       Inspection& out) const {
    static constexpr std::string_view kKinds[] = {"word", "number", "punctuation"};
    for (std::size_t s = 0; s < sentences_.size(); ++s) {
      const Sentence& sentence = sentences_[s];
      out.sentences.push_back({mark(article, sentence.field, sentence.first, sentence.last)});
      for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
        const Token& token = tokens_[i];
        InspectedToken t{
            mark(article, sentence.field, i, i + 1), {}, {}, token.definite, token.clitic, {}};
        if (token.key != kNoKey) t.key = analyser_.keys().text(token.key);
        t.kind = kKinds[static_cast<std::size_t>(token.kind)];
        for (const WordAnalysis& a : token.analyses) {
          t.readings.push_back(
              std::string(to_string(a.pos)) + ":" +
              (a.lemma == kNoKey ? "" : std::string(analyser_.keys().text(a.lemma))));
        }
        out.tokens.push_back(std::move(t));
      }
      for (const FoundDate& date : dates[s]) {
        if (date.relative_to_event || date.unresolved) continue;
        out.dates.push_back({mark(article, sentence.field, date.mention.first, date.mention.last),
                             date.mention.time});
      }
    }
  }

  void inspect_phrases(const SentenceInput& input, Field which, Inspection& out) {
    static constexpr std::string_view kReferences[] = {"none", "name", "office", "description"};
    for (const Phrase& phrase : phrases_.all) {
      if (phrase.entity == kNone || phrase.kind != PhraseKind::noun) continue;
      const Span span{tokens_[phrase.first].begin, tokens_[phrase.last - 1].end};
      InspectedMention m;
      m.field = which;
      m.span = span;
      m.text = input.text.substr(span.begin, span.end - span.begin);
      m.entity = entities_.whole(phrase.entity);
      m.reference = kReferences[static_cast<std::size_t>(phrase.reference)];
      out.mentions.push_back(std::move(m));
    }
    for (const std::string& line : describe_clauses(input, phrases_, clauses_)) {
      out.clauses.push_back(line);
    }
  }

  std::shared_ptr<const Lexicon> lexicon_;
  WordAnalyser analyser_;
  EntityRegister entities_;
  Discourse discourse_;
  PhraseFinder finder_;
  RelationMatcher matcher_;
  std::vector<Token> tokens_;
  std::vector<Sentence> sentences_;
  PhraseList phrases_;
  ClauseList clauses_;
  std::vector<SentenceTime> times_;  ///< of the sentences
  std::vector<FoundClaim> found_;
  std::uint32_t title_tokens_ = 0;
};

Extractor::Extractor(std::shared_ptr<const Lexicon> lexicon)
    : pipeline_(std::make_unique<Pipeline>(std::move(lexicon))) {}
Extractor::~Extractor() = default;
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;

std::vector<Claim> Extractor::extract(const Article& article) {
  return pipeline_->extract(article);
}

Inspection Extractor::inspect(const Article& article) { return pipeline_->inspect(article); }

}  // namespace isnad
