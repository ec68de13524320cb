// SPDX-License-Identifier: Apache-2.0
// Titles: whose office it is, and who holds it where no name stands with it.
#include <algorithm>

#include "core/utf8.h"
#include "extract/noun_phrase.h"

namespace isnad {

int NounPhraseReader::holder_of(const Phrase& phrase) {
  const Grammar& grammar = t_.lexicon().grammar();
  // "the head of the government": the tables know whose, better than what the article is about
  const bool unnamed = phrase.child != kNone && is_state_body(phrases_.at(phrase.child)) &&
                       phrases_.at(phrase.child).reference == Reference::description;
  // The body that the title governs, unless it is a mere portfolio or the state itself.
  if (phrase.child != kNone && !unnamed) {
    const Phrase& child = phrases_.at(phrase.child);
    if (child.entity != kNone && !grammar.is_portfolio(child.lemma)) {
      const EntityType type = entities_.at(child.entity).entity.type;
      // "the head of the Syrian regime"
      const std::uint32_t country = entities_.at(child.entity).country;
      if (type == EntityType::group && country != kNoEntity) return entities_.known(country);
      if (type != EntityType::person && type != EntityType::delegation) return child.entity;
    }
    const bool inner_title = child.lemma != kNoKey && grammar.title(child.lemma);
    if (inner_title && child.child != kNone) {
      const int inner = holder_of(child);
      if (inner != kNone) return inner;
    }
  }
  if (const std::uint32_t country = nationality_of(phrase); country != kNoEntity) {
    return entities_.known(country);
  }
  const int inner = phrase.child == kNone || unnamed ? kNone : entity_in(phrase.child);
  const bool person = inner != kNone && entities_.at(inner).entity.type == EntityType::person;
  return person ? kNone : inner;
}

/// Where the words of a title end that do not say whose office it is. Those of its body do not
/// where the office is the state's: "the chief of the general staff".
std::uint32_t NounPhraseReader::office_end(const Phrase& phrase, bool with_body) const {
  std::uint32_t end = phrase.last;
  if (phrase.title_last != 0) end = phrase.title_last;
  const EntityTable& table = t_.lexicon().entities();
  for (std::uint32_t i = phrase.first + 1; i < end; ++i) {
    const WordAnalysis* a = t_.is_word(i) ? t_.at(i).as(Pos::adjective) : nullptr;
    const bool whose = a && t_.at(i).definite && table.nationality(a->lemma) != kNoEntity;
    const bool complement = t_.is_word(i) && t_.at(i).as(Pos::preposition) &&
                            !t_.at(i).as(Pos::noun) && !t_.at(i).as(Pos::adjective);
    if (whose || complement) end = i;
  }
  for (int n = phrase.child, depth = 0; n != kNone && depth < 8;
       n = phrases_.at(n).child, ++depth) {
    const Phrase& child = phrases_.at(n);
    const bool named = child.entity != kNone && !t_.lexicon().grammar().is_portfolio(child.lemma);
    // "the head of the government" of a state
    const bool of_state = named && is_state_body(child);
    const bool own = with_body && named && entities_.at(child.entity).known == kNoEntity;
    if (named && !own) end = std::min(end, of_state ? child.head + 1 : child.first);
  }
  return end;
}

/// "The government", "the republic" of a country, which it stands for.
bool NounPhraseReader::is_state_body(const Phrase& phrase) const {
  const BodyNoun* body = t_.lexicon().grammar().body(phrase.lemma);
  return body && body->body_class == BodyClass::state && phrase.entity != kNone &&
         entities_.at(phrase.entity).entity.type == EntityType::country;
}

/// The kind of office that the words of a title up to a token mean.
std::uint32_t NounPhraseReader::kind_up_to(const Phrase& title, std::uint32_t last) const {
  const TitleWords words = title_words(title, last);
  const auto [kind, length] = t_.lexicon().entities().offices().longest_kind(words.hashes);
  return length == words.hashes.size() ? kind : kNoOffice;
}

/// Words that tell one office from another: the title and what it is for, not whose it is.
std::vector<KeyId> NounPhraseReader::title_core(const Phrase& phrase) const {
  std::vector<KeyId> core = {t_.lexicon().grammar().masculine(phrase.lemma)};
  for (int n = phrase.child, depth = 0; n != kNone && depth < 8;
       n = phrases_.at(n).child, ++depth) {
    const Phrase& child = phrases_.at(n);
    const bool of_state = child.kind == PhraseKind::noun && child.entity != kNone &&
                          n == phrase.child && is_state_body(child) &&
                          kind_up_to(phrase, child.head + 1) != kind_up_to(phrase, child.first);
    if (child.kind != PhraseKind::noun || (child.entity != kNone && !of_state)) break;
    core.push_back(child.lemma != kNoKey ? child.lemma : t_.at(child.head).key);
  }
  // the former president is not the president
  if (is_former(phrase)) core.push_back(t_.word_class("former"));
  return core;
}

/// "The head of the crisis unit", "the director of the media administration": a part of some body,
/// called by its words.
void NounPhraseReader::name_department(Phrase& title) {
  if (title.holder != kNone || title.child == kNone || holder_of(title) != kNone) return;
  int inner = title.child;  // "the deputy of the head of the unit"
  if (phrases_.at(inner).is_title && phrases_.at(inner).child != kNone) {
    inner = phrases_.at(inner).child;
  }
  Phrase& part = phrases_.at(inner);
  const BodyNoun* body = t_.lexicon().grammar().body(part.lemma);
  const bool governs = body && part.kind == PhraseKind::noun && part.entity == kNone &&
                       part.definite && part.child != kNone &&
                       phrases_.at(part.child).kind == PhraseKind::noun;
  if (!governs) return;
  const Phrase& what = phrases_.at(part.child);
  const bool state =
      body->body_class == BodyClass::state && t_.lexicon().grammar().is_portfolio(what.lemma);
  if (!state && body->body_class != BodyClass::department) return;
  part.entity = entities_.named(EntityType::government, nominative_keys(part.first, part.last),
                                nominative_label(part.first, part.last), kNoEntity);
  part.reference = Reference::name;
  title.holder = part.entity;
}

void NounPhraseReader::interpret_title(Phrase& phrase, int depth) {
  if (phrase.shared && phrase.apposition == kNone) return;  // each is known
  name_department(phrase);
  const std::uint32_t end = phrase.title_last;
  phrase.office_last = office_end(phrase);
  if (phrase.holder == kNone) phrase.holder = holder_of(phrase);
  if (is_counterpart(phrase)) return interpret_counterpart(phrase);
  const std::vector<KeyId> title = title_core(phrase);
  if (phrase.apposition != kNone) {
    phrase.entity = phrases_.at(phrase.apposition).entity;
    phrase.reference = Reference::name;
    if (phrase.holder == kNone) phrase.holder = holder_by_pronoun(phrase);
    // "the head of the council of ministers NAME": whose council, the table knows
    if (phrase.holder == kNone || (entities_.at(phrase.holder).known == kNoEntity &&
                                   entities_.at(phrase.holder).country == kNoEntity)) {
      int known = holder_by_base(phrase);
      // "the deputy head of the council of ministers": one of the state that he serves
      const bool body = known == kNone && phrase.holder != kNone &&
                        entities_.at(phrase.entity).known != kNoEntity;
      if (body && title_kind(phrase, phrase.title_last).with_body) {
        const std::uint32_t state = country_served(phrase.entity);
        if (state != kNoEntity) known = entities_.known(state);
      }
      if (known != kNone) {
        phrase.office_last = office_end(phrase, true);
        phrase.holder = known;
      }
    }
    if (phrase.holder == kNone) phrase.holder = state_of(phrase, phrase.entity);
    entities_.add_office(phrase.entity, {title, phrase.holder,
                                         label_of(t_.input(), phrase.first, phrase.office_last)});
    return;
  }
  const Number number = phrase.features.number;
  if (!phrase.definite || number == Number::dual || number == Number::plural) {
    if (const BodyNoun* body = t_.lexicon().grammar().body(phrase.lemma)) {
      interpret_body(phrase, *body, depth);
    }
    return;
  }
  // A title that is always for something is short for that: "the Iraqi minister".
  const TitleComplement* complement = t_.lexicon().grammar().title(phrase.lemma);
  const bool short_form = complement && *complement == TitleComplement::idafa && title.size() == 1;
  // "the Syrian president": the person who was named with this office, in the article or the base
  int person = entities_.by_office(title, phrase.holder, short_form);
  if (person == kNone) {
    person = holder_at_date(phrase);
    // "the minister" may follow
    if (person != kNone && phrase.holder != kNone) {
      entities_.add_office(
          person, {title, phrase.holder, label_of(t_.input(), phrase.first, phrase.office_last)});
    }
  }
  if (person == kNone) person = servant_of(phrase);
  // "the help for X" is written as "the assistant of X"
  const auto& readings = t_.at(phrase.head).analyses;
  const bool event = std::any_of(readings.begin(), readings.end(), [&](const WordAnalysis& a) {
    return a.pos == Pos::noun && a.word_class == t_.word_class("event");
  });
  if (person == kNone && phrase.holder != kNone && !event) {
    // it has no name of which a part could stand for it
    const std::string label = label_of(t_.input(), phrase.first, end);
    person = entities_.named_as(EntityType::person, id_of_name(EntityType::person, label), label,
                                kNoEntity);
    entities_.add_office(
        person, {title, phrase.holder, label_of(t_.input(), phrase.first, phrase.office_last)});
  }
  phrase.entity = person;
  phrase.reference = Reference::office;
}

void NounPhraseReader::interpret_counterpart(Phrase& phrase) {
  if (phrase.apposition == kNone) return;  // whose counterpart is known with the clause
  phrase.entity = phrases_.at(phrase.apposition).entity;
  phrase.reference = Reference::name;
  // The office is that of the one who was named last with an office of another holder.
  for (int i = entities_.size() - 1; i >= 0; --i) {
    if (i == phrase.entity) continue;
    for (const NamedOffice& office : entities_.at(i).offices) {
      if (office.holder == kNone || office.holder == phrase.holder || office.title.empty())
        continue;
      entities_.add_office(phrase.entity, {office.title, phrase.holder, office.text});
      return;
    }
  }
}

/// The words of a title as the table of offices asks for them, without adjectives of nationality.
TitleWords NounPhraseReader::title_words(const Phrase& phrase, std::uint32_t last) const {
  const EntityTable& table = t_.lexicon().entities();
  // the head in its plainest form: "minister" for a woman too
  const KeyId lemma = t_.lexicon().grammar().masculine(phrase.lemma);
  const std::string head(t_.lexicon().keys().text(lemma));
  TitleWords words;
  words.hashes.push_back(name_word_hash(utf8::decode(head)));
  words.tokens.push_back(phrase.head);
  for (std::uint32_t i = phrase.head + 1; i < last; ++i) {
    // without the article it may be the name of the country
    const WordAnalysis* a =
        t_.is_word(i) && t_.at(i).definite ? t_.at(i).as(Pos::adjective) : nullptr;
    if (a && table.nationality(a->lemma) != kNoEntity) continue;
    const WordAnalysis* b = a && t_.is_word(i + 1) ? t_.at(i + 1).as(Pos::adjective) : nullptr;
    if (b && table.nationality(a->lemma, b->lemma) != kNoEntity) {
      ++i;
      continue;
    }
    // "the envoy of the UN to X" is an envoy to X
    const Phrase* whose = phrase.child == kNone ? nullptr : &phrases_.at(phrase.child);
    if (whose && whose->entity != kNone && i == whose->first && whose->last < last &&
        entities_.at(whose->entity).known != kNoEntity &&
        entities_.at(whose->entity).entity.type == EntityType::organization) {
      i = whose->last - 1;
      continue;
    }
    if (t_.at(i).word_hash == 0) continue;  // the rest of a word, or a mark
    words.hashes.push_back(t_.at(i).word_hash);
    words.tokens.push_back(i);
  }
  return words;
}

/// The kind of office that a title means; kNoOffice when words are left that make it another one.
TitleKind NounPhraseReader::title_kind(const Phrase& phrase, std::uint32_t last) const {
  const OfficeTable& offices = t_.lexicon().entities().offices();
  const TitleWords words = title_words(phrase, last);
  const auto [kind, length] = offices.longest_kind(words.hashes);
  TitleKind found{kind, false};
  const std::uint32_t end = office_end(phrase);
  for (std::size_t i = 0; i < words.tokens.size(); ++i) {
    const std::uint32_t token = words.tokens[i];
    if (i < length) {
      found.with_body = found.with_body || token >= end;
      continue;
    }
    // "the present president", "the minister of this and that"
    const bool adjective = std::find(phrase.adjectives.begin(), phrase.adjectives.end(), token) !=
                           phrase.adjectives.end();
    if (token < end && !adjective && !t_.is_conjunction_clitic(token)) return {};
    if (t_.is_conjunction_clitic(token)) break;
  }
  return found;
}

/// "Former", "elected", "late": a title of one who is not in office.
bool NounPhraseReader::is_former(const Phrase& phrase) const {
  const KeyId former = t_.word_class("former");
  for (std::uint32_t i = phrase.head + 1; i < phrase.title_last; ++i) {
    const WordAnalysis* a = t_.is_word(i) ? t_.at(i).as(Pos::adjective) : nullptr;
    if (a && a->word_class == former) return true;
  }
  // "the president then"
  if (!t_.is_word(phrase.title_last)) return false;
  const WordAnalysis* adverb = t_.at(phrase.title_last).as(Pos::adverb);
  return adverb && adverb->word_class == former;
}

/// The country or body (of the table) whose office of this kind a title means.
std::uint32_t NounPhraseReader::known_holder(const Phrase& phrase, const TitleKind& kind) const {
  if (phrase.holder == kNone) return kind.with_body ? nationality_of(phrase) : kNoEntity;
  const ArticleEntity& holder = entities_.at(phrase.holder);
  if (!kind.with_body) return holder.known;
  // the body belongs to the title: "the speaker of the house" is one of the country
  if (const std::uint32_t country = nationality_of(phrase); country != kNoEntity) return country;
  // "the president of the republic of Chechnya": a region is not the state
  if (holder.entity.type == EntityType::place) return holder.known;
  // a body with offices of its own, such as a regional government, is not the state's
  const EntityTable& table = t_.lexicon().entities();
  const bool of_state = holder.known == kNoEntity
                            ? table.is_made_body(holder.entity.id)
                            : !table.cell(holder.known, "body").empty() ||
                                  table.offices().of_holder(holder.known).empty();
  return of_state ? holder.country : holder.known;
}

bool NounPhraseReader::is_of_another_country(int person, int holder) const {
  if (person == kNone || holder == kNone) return false;
  const ArticleEntity &one = entities_.at(person), &office = entities_.at(holder);
  const std::uint32_t country = one.country;
  const EntityType type = office.entity.type;
  const bool state = type == EntityType::country || type == EntityType::government;
  if (!state || country == kNoEntity || office.country == kNoEntity || one.known == kNoEntity) {
    return false;
  }
  if (country == office.country) return false;
  // one who has served this country too
  const EntityTable& table = t_.lexicon().entities();
  const auto terms = table.offices().of_person(one.known);
  return std::none_of(terms.begin(), terms.end(), [&](std::uint32_t index) {
    return table.country_of(table.offices().at(index).holder) == office.country;
  });
}

/// "President NAME": whose president he was on the day of publication, by the table.
int NounPhraseReader::holder_by_base(const Phrase& phrase) {
  const std::uint32_t person = entities_.at(phrase.entity).known;
  const TitleKind kind = title_kind(phrase, phrase.title_last);
  if (person == kNoEntity || kind.kind == kNoOffice) return kNone;
  const EntityTable& table = t_.lexicon().entities();
  const OfficeTable& offices = table.offices();
  const DateRange day{t_.input().published, t_.input().published};
  std::uint32_t holder = kNoEntity;
  for (const std::uint32_t index : offices.of_person(person)) {
    const Office& office = offices.at(index);
    const bool then = !t_.input().published || overlap(office.held, day);
    const bool same = office.kind == kind.kind || offices.kind(office.kind).also == kind.kind;
    if (!same || !then) continue;
    // one who presides over a state and a party is called president for the state
    if (table.type(office.holder) == EntityType::country) return entities_.known(office.holder);
    if (holder == kNoEntity) holder = office.holder;
  }
  return holder == kNoEntity ? kNone : entities_.known(holder);
}

/// Who held an office on the day of publication, where one kind of title may mean another.
OfficeAnswer NounPhraseReader::who_holds(const Phrase& phrase, std::uint32_t kind,
                                         std::uint32_t holder) const {
  const EntityTable& table = t_.lexicon().entities();
  const OfficeTable& offices = table.offices();
  if (!t_.input().published) return {};
  const Date day = *t_.input().published;
  const std::uint32_t body = phrase.holder == kNone ? kNoEntity : entities_.at(phrase.holder).known;
  // of the body itself, before the state that it is one of
  OfficeAnswer answer;
  if (body != kNoEntity) answer = offices.holder_on(kind, body, day);
  if (answer.kind == OfficeAnswer::Kind::unknown && body != holder) {
    answer = offices.holder_on(kind, holder, day);
  }
  if (body == kNoEntity) return answer;
  // bodies have one head, whatever his title
  const bool head = offices.kind(kind).heads && table.type(body) != EntityType::country;
  if (answer.kind == OfficeAnswer::Kind::unknown && head) answer = offices.head_on(body, day);
  return answer;
}

/// Who held the office of a title without a name on the day of publication, by the table; the
/// office itself where the table knows nobody, or more than one.
int NounPhraseReader::holder_at_date(const Phrase& phrase) {
  if (is_former(phrase)) return kNone;
  // the head of a delegation is no head of state
  const int body = phrase.child == kNone ? kNone : entity_in(phrase.child);
  if (body != kNone && entities_.at(body).entity.type == EntityType::delegation) return kNone;
  const OfficeTable& offices = t_.lexicon().entities().offices();
  std::uint32_t kind = kNoOffice, holder = kNoEntity;
  // with a body that belongs to the title, then with one whose office it is
  for (const std::uint32_t end : {phrase.title_last, office_end(phrase)}) {
    const TitleKind title = title_kind(phrase, end);
    if (title.kind == kNoOffice) continue;
    std::uint32_t whose = known_holder(phrase, title);
    if (whose == kNoEntity && phrase.holder == kNone) whose = offices.only_holder(title.kind);
    // "the prime minister" of the country that the article is about
    if (whose == kNoEntity && phrase.holder == kNone &&
        title_words(phrase, end).hashes.size() > 1 && offices.kind(title.kind).single &&
        !offices.kind(title.kind).id.empty()) {
      const std::uint32_t about = entities_.main_country(t_.input().tokens);
      const bool has = about != kNoEntity && t_.input().published &&
                       offices.holder_on(title.kind, about, *t_.input().published).kind ==
                           OfficeAnswer::Kind::one;
      if (has) whose = about;
    }
    if (whose == kNoEntity) continue;
    const OfficeAnswer answer = who_holds(phrase, title.kind, whose);
    if (answer.kind == OfficeAnswer::Kind::one) {
      return entities_.known(offices.at(answer.office).person);
    }
    if (kind == kNoOffice) {
      kind = title.kind;
      holder = whose;
    }
  }
  if (kind == kNoOffice || !offices.kind(kind).single || offices.kind(kind).id.empty()) {
    return kNone;
  }
  Entity office = t_.lexicon().entities().office(kind, holder);
  return entities_.named_as(EntityType::person, std::move(office.id),
                            label_of(t_.input(), phrase.first, phrase.title_last), kNoEntity);
}

}  // namespace isnad
