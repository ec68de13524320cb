// SPDX-License-Identifier: Apache-2.0
#include "extract/relation_table.h"

#include <algorithm>
#include <array>
#include <optional>
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <set>

#include "core/fold.h"

namespace isnad {

namespace {

constexpr double kOrdinaryConfidence = 0.8;  // of a pattern that gives none

using Json = rapidjson::Value;

constexpr std::array<std::string_view, 21> kFunctions = {
    "subject",   "object",    "object2",    "prep",  "idafa",     "adjective", "agent",
    "between.1", "between.2", "antecedent", "self",  "speaker",   "recipient", "addressee",
    "sides",     "asked",     "owner",      "topic", "condition", "beside",    "fighters"};
constexpr std::string_view kGoverned = ".idafa";
constexpr std::array<std::string_view, 4> kTriggers = {"verb", "noun", "participle", "office"};

std::string_view view(const Json& value) { return {value.GetString(), value.GetStringLength()}; }

std::string text_of(const Json& object, const char* key) {
  const auto it = object.FindMember(key);
  return it != object.MemberEnd() && it->value.IsString() ? std::string(view(it->value)) : "";
}

bool flag(const Json& object, const char* key) {
  const auto it = object.FindMember(key);
  return it != object.MemberEnd() && it->value.IsBool() && it->value.GetBool();
}

/// Line and column, from 1, of a byte offset.
void set_place(Error& error, std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  error.line =
      1 + static_cast<int>(std::count(text.begin(), text.begin() + std::ptrdiff_t(offset), '\n'));
  const std::size_t line_begin = text.rfind('\n', offset == 0 ? 0 : offset - 1);
  error.column =
      static_cast<int>(offset - (line_begin == std::string_view::npos ? 0 : line_begin + 1)) + 1;
}

}  // namespace

/// Reads one relation file.
class RelationReader {
 public:
  RelationReader(RelationTable& table, const LexiconFile& file, Interner& keys)
      : table_(table), file_(file), keys_(keys) {}

  Status read(std::string_view language) {
    rapidjson::Document json;
    json.Parse<rapidjson::kParseIterativeFlag>(file_.text.data(), file_.text.size());
    if (json.HasParseError()) {
      Error error{ErrorKind::lexicon,
                  std::string("not JSON: ") + rapidjson::GetParseError_En(json.GetParseError()),
                  file_.name};
      set_place(error, file_.text, json.GetErrorOffset());
      return error;
    }
    if (!json.IsObject()) return bad("", "the file must hold one JSON object");
    Relation relation;
    relation.name = text_of(json, "relation");
    if (relation.name.empty()) return bad("relation", "the relation has no name");
    relation.meaning = text_of(json, "meaning");
    relation.symmetric = flag(json, "symmetric");
    relation.standing = flag(json, "standing");
    relation.encounter = flag(json, "encounter");
    relation.durative = flag(json, "durative");
    relation.spoken = flag(json, "spoken");
    relation.travel = flag(json, "travel");
    relation.reception = flag(json, "reception");
    relation.foreign = flag(json, "foreign");
    relation.fighting = flag(json, "fighting");
    relation.means = flag(json, "means");
    relation.deeds = flag(json, "deeds");
    relation.groups = flag(json, "groups");
    relation.cameo = text_of(json, "cameo");
    if (const auto it = json.FindMember("plover"); it != json.MemberEnd() && it->value.IsObject()) {
      relation.plover_type = text_of(it->value, "type");
      relation.plover_mode = text_of(it->value, "mode");
    }
    TypeSet subject = 0, object = 0;
    if (Status error = types(json, "subject", subject)) return error;
    if (Status error = types(json, "object", object)) return error;
    index_ = relation_index(relation);
    Relation& kept = table_.relations_[index_];
    if (const auto it = json.FindMember("patterns");
        it != json.MemberEnd() && it->value.IsObject()) {
      for (const auto& member : it->value.GetObject()) {
        if (view(member.name) != language || !member.value.IsArray()) continue;
        for (const Json& pattern : member.value.GetArray()) {
          if (Status error = read_pattern(pattern, std::string(language), subject, object))
            return error;
        }
      }
    }
    read_examples(json, "examples", kept);
    read_examples(json, "counter_examples", kept);
    read_examples(json, "pending", kept);
    return std::nullopt;
  }

 private:
  /// A file of an overlay may add to a relation that is there already.
  std::uint32_t relation_index(const Relation& relation) {
    for (std::uint32_t i = 0; i < table_.relations_.size(); ++i) {
      if (table_.relations_[i].name == relation.name) return i;
    }
    table_.relations_.push_back(relation);
    return static_cast<std::uint32_t>(table_.relations_.size()) - 1;
  }

  /// The Error for this file, at the first place where `near` stands in quotes.
  [[nodiscard]] Error bad(std::string_view near, std::string message) const {
    Error error{ErrorKind::lexicon, std::move(message), file_.name};
    const std::size_t at = near.empty() ? 0 : file_.text.find("\"" + std::string(near) + "\"");
    set_place(error, file_.text, at == std::string::npos ? 0 : at);
    return error;
  }

  Status types(const Json& json, const char* key, TypeSet& set) const {
    const auto it = json.FindMember(key);
    if (it == json.MemberEnd()) return std::nullopt;
    if (!it->value.IsArray()) return bad(key, std::string(key) + " must be a list of entity types");
    set = 0;
    for (const Json& name : it->value.GetArray()) {
      const auto type = name.IsString() ? parse_entity_type(view(name)) : std::nullopt;
      if (!type) {
        const std::string word = name.IsString() ? std::string(view(name)) : "";
        return bad(word.empty() ? key : word, "no such entity type: \"" + word + "\"");
      }
      set |= type_bit(*type);
    }
    return std::nullopt;
  }

  Status functions(const Json& json, const char* key, const std::string& id,
                   std::vector<Function>& out) const {
    std::string_view rest;
    const std::string all = text_of(json, key);
    rest = all;
    while (!rest.empty()) {
      const std::size_t bar = rest.find('|');
      std::string_view name = rest.substr(0, bar);
      rest = bar == std::string_view::npos ? std::string_view() : rest.substr(bar + 1);
      Function function;
      function.governed = name.ends_with(kGoverned);
      if (function.governed) name.remove_suffix(kGoverned.size());
      if (name.starts_with("prep:")) {
        function.preposition = keys_.intern(fold_name(name.substr(5)));
        name = "prep";
      }
      const auto it = std::find(kFunctions.begin(), kFunctions.end(), name);
      if (it == kFunctions.end()) {
        return bad(id, "pattern \"" + id + "\": no such function: \"" + std::string(name) + "\"");
      }
      function.kind = static_cast<FunctionKind>(it - kFunctions.begin());
      out.push_back(function);
    }
    return std::nullopt;
  }

  void condition(const Json& json, const char* key, Condition& out) const {
    const auto it = json.FindMember(key);
    if (it == json.MemberEnd() || !it->value.IsObject()) return;
    out.present = true;
    out.prepositions = prepositions(it->value, "prep");
    out.behind = prepositions(it->value, "behind");
    out.adjectives = words(it->value, "adjective");
    out.adverbs = words(it->value, "adverb");
    out.beside = words(it->value, "beside");
    const auto nouns = it->value.FindMember("noun");
    if (nouns == it->value.MemberEnd() || !nouns->value.IsArray()) return;
    for (const Json& noun : nouns->value.GetArray()) {
      if (!noun.IsString()) continue;
      const std::string_view text = view(noun);
      const std::size_t space = text.find(' ');
      const KeyId head = keys_.intern(fold_word(text.substr(0, space)));
      if (space == std::string_view::npos) {
        out.nouns.push_back(head);
      } else {
        out.chains.emplace_back(head, keys_.intern(fold_word(text.substr(space + 1))));
      }
    }
  }

  [[nodiscard]] std::vector<KeyId> prepositions(const Json& json, const char* key) const {
    std::vector<KeyId> out;
    const std::string all = text_of(json, key);
    for (std::string_view rest = all; !rest.empty();) {
      const std::size_t bar = rest.find('|');
      out.push_back(keys_.intern(fold_name(rest.substr(0, bar))));
      rest = bar == std::string_view::npos ? std::string_view() : rest.substr(bar + 1);
    }
    return out;
  }

  [[nodiscard]] std::vector<KeyId> words(const Json& json, const char* key) const {
    std::vector<KeyId> out;
    const auto it = json.FindMember(key);
    if (it == json.MemberEnd() || !it->value.IsArray()) return out;
    for (const Json& word : it->value.GetArray()) {
      if (word.IsString()) out.push_back(keys_.intern(fold_word(view(word))));
    }
    return out;
  }

  Status read_pattern(const Json& json, const std::string& language, TypeSet subject,
                      TypeSet object) {
    if (!json.IsObject()) return bad("patterns", "a pattern must be a JSON object");
    const std::string id = text_of(json, "id");
    if (id.empty()) return bad("patterns", "a pattern has no id");
    Pattern pattern;
    pattern.relation = index_;
    pattern.encounter = table_.relations_[index_].encounter;
    pattern.durative = table_.relations_[index_].durative;
    pattern.state = pattern.durative && table_.relations_[index_].standing;
    pattern.spoken = table_.relations_[index_].spoken;
    pattern.travel = table_.relations_[index_].travel;
    pattern.reception = table_.relations_[index_].reception;
    pattern.means = table_.relations_[index_].means;
    pattern.deeds = table_.relations_[index_].deeds;
    pattern.groups = table_.relations_[index_].groups;
    pattern.rule = table_.relations_[index_].name + "." + language + "." + id;
    for (const Pattern& other : table_.patterns_) {
      if (other.rule == pattern.rule) return bad(id, "the pattern \"" + id + "\" stands twice");
    }
    const Json* lemmas = nullptr;
    for (std::size_t t = 0; t < kTriggers.size(); ++t) {
      const auto it = json.FindMember(kTriggers[t].data());
      if (it == json.MemberEnd()) continue;
      if (lemmas) return bad(id, "pattern \"" + id + "\" has two kinds of trigger");
      pattern.trigger = static_cast<Trigger>(t);
      lemmas = &it->value;
    }
    if (!lemmas || !lemmas->IsArray() || lemmas->Empty()) {
      return bad(id, "pattern \"" + id + "\" needs a list of lemmas as verb, noun or participle");
    }
    for (const Json& lemma : lemmas->GetArray()) {
      if (!lemma.IsString()) continue;
      pattern.lemmas.push_back(keys_.intern(fold_word(view(lemma))));
      if (pattern.trigger == Trigger::participle) table_.participles_.emplace_back(view(lemma));
    }
    if (Status error = functions(json, "subject", id, pattern.subject)) return error;
    if (Status error = functions(json, "object", id, pattern.object)) return error;
    if (Status error = functions(json, "place", id, pattern.place)) return error;
    if (Status error = functions(json, "title", id, pattern.title)) return error;
    if (Status error = functions(json, "recipient", id, pattern.recipient)) return error;
    if (pattern.subject.empty() || pattern.object.empty()) {
      return bad(id, "pattern \"" + id + "\" must say what fills subject and object");
    }
    pattern.subject_types = subject;
    pattern.object_types = object;
    if (Status error = types(json, "subject_types", pattern.subject_types)) return error;
    if (Status error = types(json, "object_types", pattern.object_types)) return error;
    pattern.duty = flag(json, "duty");
    pattern.denied = flag(json, "denied");
    pattern.light = flag(json, "light");
    pattern.plural = flag(json, "plural");
    pattern.told = flag(json, "told");
    pattern.reciprocal = flag(json, "reciprocal");
    pattern.named_object = flag(json, "named_object");
    pattern.event_subject = flag(json, "event_subject");
    pattern.understood_object = flag(json, "understood_object");
    condition(json, "with", pattern.with);
    condition(json, "without", pattern.without);
    if (const std::string name = text_of(json, "modality"); !name.empty()) {
      const auto modality = parse_modality(name);
      if (!modality) return bad(id, "pattern \"" + id + "\": no such modality: " + name);
      pattern.has_modality = true;
      pattern.modality = *modality;
    }
    if (const std::string name = text_of(json, "polarity"); !name.empty()) {
      const auto polarity = parse_polarity(name);
      if (!polarity) return bad(id, "pattern \"" + id + "\": no such polarity: " + name);
      pattern.has_polarity = true;
      pattern.polarity = *polarity;
    }
    if (const auto c = json.FindMember("confidence");
        c != json.MemberEnd() && c->value.IsNumber()) {
      pattern.weight = c->value.GetDouble() / kOrdinaryConfidence;
    }
    const auto place = static_cast<std::uint32_t>(table_.patterns_.size());
    auto& triggers = table_.triggers_[static_cast<std::size_t>(pattern.trigger)];
    for (const KeyId lemma : std::set<KeyId>(pattern.lemmas.begin(), pattern.lemmas.end())) {
      triggers[lemma].push_back(place);
    }
    if (pattern.duty) table_.duties_.push_back(place);
    table_.patterns_.push_back(std::move(pattern));
    return std::nullopt;
  }

  void read_examples(const Json& json, const char* key, Relation& relation) const {
    const auto all = json.FindMember(key);
    if (all == json.MemberEnd() || !all->value.IsObject()) return;
    for (const auto& language : all->value.GetObject()) {
      if (!language.value.IsArray()) continue;
      for (const Json& item : language.value.GetArray()) {
        if (!item.IsObject()) continue;
        RelationExample example;
        example.language = view(language.name);
        example.text = text_of(item, "text");
        example.date = text_of(item, "date");
        example.file = file_.name;
        example.pending = std::string_view(key) == "pending";
        const auto claims = item.FindMember("claims");
        if (claims != item.MemberEnd() && claims->value.IsArray()) {
          for (const Json& c : claims->value.GetArray()) {
            if (!c.IsObject()) continue;
            example.claims.push_back({text_of(c, "subject"), text_of(c, "object"),
                                      text_of(c, "time"), text_of(c, "modality"),
                                      text_of(c, "polarity"), text_of(c, "title")});
          }
        }
        relation.examples.push_back(std::move(example));
      }
    }
  }

  RelationTable& table_;
  const LexiconFile& file_;
  Interner& keys_;
  std::uint32_t index_ = 0;
};

Result<RelationTable> RelationTable::load(const LexiconFiles& files, std::string_view language,
                                          Interner& keys) {
  RelationTable table;
  for (const LexiconFile* file : files.below("relations/")) {
    if (Status error = RelationReader(table, *file, keys).read(language)) return *error;
  }
  const std::vector<Pattern>& all = table.patterns_;
  for (std::size_t i = all.size(); i-- > 0;) {
    if (all[i].trigger == Trigger::office) table.office_ = i;
    if (all[i].rule == "part_of.ar.made-of") table.member_ = i;
  }
  return table;
}

const Relation* RelationTable::find(std::string_view name) const {
  for (const Relation& relation : relations_) {
    if (relation.name == name) return &relation;
  }
  return nullptr;
}

const std::vector<std::uint32_t>& RelationTable::at(Trigger trigger, KeyId lemma) const {
  static const std::vector<std::uint32_t> kNothing;
  const auto* found = triggers_[static_cast<std::size_t>(trigger)].find(lemma);
  return found ? *found : kNothing;
}

}  // namespace isnad
