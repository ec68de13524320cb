// SPDX-License-Identifier: Apache-2.0
#include "graph/syndication.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>
#include <utility>

#include "core/text_sketch.h"

namespace isnad {

namespace {

constexpr std::size_t kBytes = std::tuple_size_v<SketchBytes>;
constexpr std::size_t kBandBytes = 3;
constexpr std::size_t kLeastEqualBytes = 15;  ///< 0.4 of them
static_assert(5 * kLeastEqualBytes >= 2 * kBytes && 5 * (kLeastEqualBytes - 1) < 2 * kBytes);
/// With how many of a band each is compared at most.
constexpr std::size_t kRepresentatives = 16;

/// Sets of numbers that only grow together.
class DisjointSets {
 public:
  explicit DisjointSets(std::size_t size) : parents_(size) {
    std::iota(parents_.begin(), parents_.end(), 0U);
  }
  std::uint32_t find(std::uint32_t of) {
    while (parents_[of] != of) of = parents_[of] = parents_[parents_[of]];
    return of;
  }
  void unite(std::uint32_t a, std::uint32_t b) {
    a = find(a);
    b = find(b);
    // The smaller number leads: no order of calls makes long chains of a run of numbers.
    parents_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::uint32_t> parents_;
};

/// Unites those of `order` whose keys are equal; sorts it by them.
template <typename Key>
void unite_equal(std::vector<std::uint32_t>& order, DisjointSets& sets, const Key& key) {
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
  for (std::size_t i = 1; i < order.size(); ++i) {
    if (key(order[i - 1]) == key(order[i])) sets.unite(order[i - 1], order[i]);
  }
}

/// A sketch and an article that has it.
struct Sketched {
  SketchBytes bytes;
  std::uint32_t article;
};

/// Each different sketch once, sorted; articles of one sketch are united.
std::vector<Sketched> different_sketches(std::span<const ArticleRef* const> articles,
                                         DisjointSets& sets) {
  std::vector<Sketched> all;
  for (std::uint32_t i = 0; i < articles.size(); ++i) {
    if (const auto bytes = parse_sketch(articles[i]->sketch)) all.push_back({*bytes, i});
  }
  std::sort(all.begin(), all.end(),
            [](const Sketched& a, const Sketched& b) { return a.bytes < b.bytes; });
  std::size_t kept = 0;
  for (const Sketched& each : all) {
    if (kept > 0 && all[kept - 1].bytes == each.bytes) {
      sets.unite(all[kept - 1].article, each.article);
    } else {
      all[kept++] = each;
    }
  }
  all.resize(kept);
  return all;
}

/// Unites what is alike among the sketches that agree in one band, given in their order.
void unite_alike(std::span<const std::uint64_t> places, const std::vector<Sketched>& sketches,
                 DisjointSets& sets) {
  std::vector<const Sketched*> representatives;
  for (const std::uint64_t place : places) {
    const Sketched& one = sketches[static_cast<std::uint32_t>(place)];
    bool alike = false;
    for (const Sketched* other : representatives) {
      if (equal_bytes(one.bytes, other->bytes) < kLeastEqualBytes) continue;
      sets.unite(one.article, other->article);
      alike = true;
    }
    if (!alike && representatives.size() < kRepresentatives) representatives.push_back(&one);
  }
}

void unite_alike(const std::vector<Sketched>& sketches, DisjointSets& sets) {
  std::vector<std::uint64_t> places(sketches.size());  // the band above, the place below
  for (std::size_t band = 0; band < kBytes; band += kBandBytes) {
    for (std::uint32_t i = 0; i < sketches.size(); ++i) {
      const std::uint8_t* const bytes = sketches[i].bytes.data() + band;
      const std::uint64_t value = bytes[0] << 16U | bytes[1] << 8U | bytes[2];
      places[i] = value << 32U | i;
    }
    std::sort(places.begin(), places.end());
    for (std::size_t begin = 0, end = 0; begin < places.size(); begin = end) {
      while (end < places.size() && places[end] >> 32U == places[begin] >> 32U) ++end;
      if (end - begin > 1) {
        unite_alike(std::span(places).subspan(begin, end - begin), sketches, sets);
      }
    }
  }
}

}  // namespace

std::vector<std::uint32_t> syndication_groups(std::span<const ArticleRef* const> articles) {
  DisjointSets sets(articles.size());
  unite_alike(different_sketches(articles, sets), sets);
  std::vector<std::uint32_t> hashed;
  for (std::uint32_t i = 0; i < articles.size(); ++i) {
    if (!articles[i]->hash.empty()) hashed.push_back(i);
  }
  unite_equal(hashed, sets, [&](std::uint32_t i) { return std::string_view(articles[i]->hash); });

  constexpr std::uint32_t kNew = std::numeric_limits<std::uint32_t>::max();
  std::vector<std::uint32_t> numbers(articles.size(), kNew), groups(articles.size());
  std::uint32_t next = 0;
  for (std::uint32_t i = 0; i < articles.size(); ++i) {
    std::uint32_t& number = numbers[sets.find(i)];
    if (number == kNew) number = next++;
    groups[i] = number;
  }
  return groups;
}

std::size_t independent_sources(std::span<const SourceOfReport> reports) {
  DisjointSets sets(reports.size());
  std::vector<std::uint32_t> order(reports.size());
  std::iota(order.begin(), order.end(), 0U);
  unite_equal(order, sets, [&](std::uint32_t i) { return reports[i].group; });
  unite_equal(order, sets, [&](std::uint32_t i) { return reports[i].key; });
  std::size_t count = 0;
  for (std::uint32_t i = 0; i < reports.size(); ++i) count += sets.find(i) == i;
  return count;
}

}  // namespace isnad
