// SPDX-License-Identifier: Apache-2.0
#include "extract/finder_index.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/fold.h"
#include "core/hash.h"
#include "core/name_skeleton.h"
#include "core/utf8.h"
#include "extract/spelling.h"

namespace isnad {

namespace {

constexpr std::size_t kShortestSound = 3;   // consonants that tell one name from another
constexpr std::size_t kShortestNearly = 4;  // when one of them may differ
constexpr double kOfficeBits = 4, kCountryBits = 26, kCapitalBits = 6, kOtherBits = 18;

std::vector<std::string_view> words_of(std::string_view folded) {
  std::vector<std::string_view> words;
  while (!folded.empty()) {
    const std::size_t space = std::min(folded.find(' '), folded.size());
    if (space > 0) words.push_back(folded.substr(0, space));
    folded.remove_prefix(std::min(space + 1, folded.size()));
  }
  return words;
}

bool is_arabic(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) >= 0xD8; });
}

/// Two Arabic names word by word: equal, or renderings of the same foreign words.
bool same_spelling(std::string_view a, std::string_view b) {
  const std::string folded_a = fold_name(a), folded_b = fold_name(b);
  const auto x = words_of(folded_a), y = words_of(folded_b);
  return x.size() == y.size() && std::equal(x.begin(), x.end(), y.begin(), [](auto v, auto w) {
           return v == w || same_foreign_word(utf8::decode(v), utf8::decode(w));
         });
}

/// A hash of the words [first, last).
std::uint64_t hash_words(const std::vector<std::string_view>& words, std::size_t first,
                         std::size_t last) {
  std::uint64_t hash = 1;
  for (std::size_t i = first; i < last; ++i) hash = combine_hashes(hash, hash_of(words[i]));
  return hash;
}

}  // namespace

FinderIndex::FinderIndex(const EntityTable& table) : table_(table) {
  for (std::uint32_t entity = 0; entity < table.size(); ++entity) {
    for (const std::string_view name : table.all_names(entity)) add(entity, name);
    for (const std::string_view adjective : split_values(table.cell(entity, "adjective_en"))) {
      const std::string folded = fold_name(adjective);
      const auto words = words_of(folded);
      nationals_.emplace(hash_words(words, 0, words.size()), entity);
    }
  }
}

void FinderIndex::add(std::uint32_t entity, std::string_view name) {
  const auto index = static_cast<std::uint32_t>(names_.size());
  names_.push_back({entity, name});
  const std::string folded = fold_name(name);
  const auto words = words_of(folded);
  if (words.empty()) return;
  folded_.emplace(hash_words(words, 0, words.size()), index);
  if (is_arabic(name)) {
    NameWords arabic;
    arabic.read(name);
    spellings_.emplace(arabic.spelling(), index);
  }
  const NameSkeleton skeleton = name_skeleton(folded);
  if (skeleton.consonants.size() >= 2) sounds_.emplace(skeleton.consonants, index);
  if (table_.type(entity) != EntityType::person || words.size() < 2) return;
  // the family name, and the name without the words in the middle or at the end
  for (std::size_t n = 1; n < words.size(); ++n) {
    parts_.emplace(hash_words(words, n, words.size()), index);
    if (n > 1) parts_.emplace(hash_words(words, 0, n), index);
  }
  if (words.size() > 2) {
    const std::vector<std::string_view> ends = {words.front(), words.back()};
    parts_.emplace(hash_words(ends, 0, 2), index);
  }
  const NameSkeleton family = name_skeleton(words.back());
  if (family.consonants.size() >= kShortestSound) sounds_.emplace(family.consonants, index);
}

std::vector<std::uint32_t> FinderIndex::named(std::string_view text) const {
  const std::string folded = fold_name(text);
  const auto words = words_of(folded);
  std::vector<std::uint32_t> out;
  const auto [first, last] = folded_.equal_range(hash_words(words, 0, words.size()));
  for (auto it = first; it != last; ++it) out.push_back(names_[it->second].entity);
  return out;
}

std::vector<FinderIndex::Named> FinderIndex::spelled_like(std::string_view text) const {
  std::vector<Named> out;
  if (!is_arabic(text)) return out;
  NameWords arabic;
  arabic.read(text);
  const auto [first, last] = spellings_.equal_range(arabic.spelling());
  for (auto it = first; it != last; ++it) {
    const Name& name = names_[it->second];
    if (same_spelling(name.text, text)) out.emplace_back(name.entity, name.text);
  }
  return out;
}

std::vector<FinderIndex::Named> FinderIndex::with_part(std::string_view text) const {
  const std::string folded = fold_name(text);
  const auto words = words_of(folded);
  std::vector<Named> out;
  const auto [first, last] = parts_.equal_range(hash_words(words, 0, words.size()));
  for (auto it = first; it != last; ++it) {
    out.emplace_back(names_[it->second].entity, names_[it->second].text);
  }
  return out;
}

std::vector<FinderIndex::Named> FinderIndex::sounding_like(std::string_view text,
                                                           bool nearly) const {
  const NameSkeleton wanted = name_skeleton(fold_name(text));
  std::vector<Named> out;
  const auto take = [&](std::uint32_t index) {
    out.emplace_back(names_[index].entity, names_[index].text);
  };
  if (!nearly && wanted.consonants.size() >= 2) {
    const auto [first, last] = sounds_.equal_range(wanted.consonants);
    for (auto it = first; it != last; ++it) take(it->second);
  }
  if (nearly && wanted.consonants.size() >= kShortestNearly) {
    std::set<std::uint32_t> near;
    for (const auto& [sound, index] : sounds_) {
      if (one_edit_apart(sound, wanted.consonants)) near.insert(index);
    }
    for (const std::uint32_t index : near) take(index);
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<NamedRole> FinderIndex::roles(std::string_view text) const {
  const OfficeTable& offices = table_.offices();
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    // the genitive of English carries nothing here
    const bool genitive = text.substr(i).starts_with("'s ") || text.substr(i).starts_with("' ");
    if (genitive) i += text[i + 1] == 's' ? 1 : 0;
    if (!genitive) plain += text[i] == '-' ? ' ' : text[i];
  }
  std::vector<std::string_view> words = words_of(plain);
  std::erase_if(words, [](std::string_view w) { return w == "the" || w == "The"; });
  std::vector<NamedRole> out;
  const auto join = [&](std::size_t first, std::size_t last) {
    std::string joined;
    for (std::size_t i = first; i < last; ++i) {
      if (i > first) joined += ' ';
      joined += words[i];
    }
    return joined;
  };
  const auto try_role = [&](const std::string& holder, const std::string& title) {
    const std::uint32_t kind = offices.kind_of(title);
    if (kind == kNoOffice) return;
    std::vector<std::uint32_t> holders = named(holder);
    const std::string folded = fold_name(holder);
    const auto holder_words = words_of(folded);
    const auto [first, last] =
        nationals_.equal_range(hash_words(holder_words, 0, holder_words.size()));
    for (auto it = first; it != last; ++it) holders.push_back(it->second);
    for (const std::uint32_t entity : holders) {
      if (!offices.of_holder(entity).empty()) out.push_back({kind, entity});
    }
  };
  for (std::size_t i = 1; i < words.size(); ++i) {
    try_role(join(0, i), join(i, words.size()));
    const bool of = words[i] == "of" || words[i] == "for" || words[i] == "in";
    if (of && i + 1 < words.size()) try_role(join(i + 1, words.size()), join(0, i));
  }
  return out;
}

std::uint32_t FinderIndex::kind_of_first_words(std::string_view text) const {
  NameWords words;
  words.read(text);
  std::vector<std::uint64_t> hashes;
  for (std::size_t i = 0; i < words.size(); ++i) hashes.push_back(words.hash(i));
  return table_.offices().longest_kind(hashes).first;
}

double FinderIndex::weight(std::uint32_t entity) const {
  if (table_.type(entity) == EntityType::country) return kCountryBits;
  if (table_.capital_of(entity) != kNoEntity) return kOtherBits + kCapitalBits;
  if (table_.population(entity) > 0) return std::log2(table_.population(entity));
  const double offices = double(table_.offices().of_person(entity).size());
  return kOtherBits - kOfficeBits + kOfficeBits * std::log2(1 + offices);
}

}  // namespace isnad
