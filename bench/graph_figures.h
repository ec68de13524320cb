// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <charconv>
#include <cstdio>
#include <random>
#include <string>

#include "core/utf8.h"
#include "graph/graph_builder.h"

namespace isnad::bench {

/// "ab" of Arabic letters, always the same for a number.
inline std::string arabic_name(std::uint64_t number) {
  constexpr char32_t kLetters[] = {0x628, 0x62A, 0x631, 0x633, 0x634, 0x641, 0x643, 0x644,
                                   0x645, 0x646, 0x62F, 0x632, 0x62C, 0x62D, 0x63A, 0x642};
  std::u32string name;
  for (int i = 0; i < 12; ++i, number = number * 6364136223846793005U + 1442695040888963407U) {
    if (i == 5) name += U' ';
    name += kLetters[number >> 60];
    if (i % 2 == 0) name += char32_t{0x627};
  }
  return utf8::encode(name);
}

/// A graph of entities with Arabic and English names and edges of forty kinds, all attributes of
/// an edge known, without evidence.
inline KnowledgeGraph make_graph(std::uint32_t nodes, std::uint32_t edges) {
  GraphBuilder builder;
  builder.reserve(nodes, edges);
  std::mt19937_64 random(5);
  const auto below = [&](std::uint64_t limit) {
    return static_cast<std::uint32_t>(random() % limit);
  };
  for (std::uint32_t i = 0; i < nodes; ++i) {
    char number[16];
    std::snprintf(number, sizeof number, "%07u", i);
    const std::string arabic = arabic_name(random());
    const std::string english = std::string("Person of Number ") + number;
    Node node;
    node.id = builder.add_text(std::string("person/p") + number);
    node.label = builder.add_text(arabic);
    node.labels = builder.add_text("ar=" + arabic + "|en=" + english);
    node.iso = builder.intern(std::array{"SY", "IQ", "TR", "EG", "FR", "RU"}[below(6)]);
    node.first_seen = 16000 + static_cast<Day>(below(1000));
    node.last_seen = 18000 + static_cast<Day>(below(2000));
    node.mentions = below(5000);
    node.articles = 1 + below(400);
    node.type = EntityType::person;
    builder.add_node(node);
  }
  const char* const relations[] = {"visit",   "host",     "meet",   "negotiate",    "praise",
                                   "condemn", "threaten", "attack", "holds_office", "mediate"};
  const char* const codes[] = {"042", "043", "040", "046", "051", "111", "138", "190", "", "045"};
  std::uint64_t id = 0;
  for (std::uint32_t i = 0; i < edges; ++i) {
    const std::uint32_t relation = below(10);
    RelationKind kind;
    kind.relation = builder.intern(relations[relation]);
    kind.plover_type = builder.intern(relation < 4 ? "CONSULT" : "COERCE");
    kind.plover_mode = builder.intern(relation < 4 ? relations[relation] : "");
    kind.cameo = builder.intern(codes[relation]);
    kind.symmetric = relation == 2 || relation == 3;
    kind.standing = relation == 8;
    Edge edge;
    // Ids are hashes, and edges are sorted by them.
    id += 1 + below((std::uint64_t{1} << 48) / (edges + 1U) - 1);
    edge.id = id;
    edge.source = below(nodes);
    edge.target = below(nodes);
    edge.kind = builder.add_kind(kind);
    edge.begin = 16000 + static_cast<Day>(below(4000));
    edge.end = edge.begin + static_cast<Day>(below(4) == 0 ? below(5) : 0);
    edge.first_reported = edge.end + static_cast<Day>(below(3));
    edge.last_reported = edge.first_reported + static_cast<Day>(below(30));
    edge.weight = 1 + below(8);
    edge.ten_thousandths = static_cast<std::uint16_t>(below(9900));
    edge.polarity = below(20) == 0 ? Polarity::negated : Polarity::affirmed;
    edge.modality = static_cast<Modality>(below(20) > 15 ? below(4) : 0);
    builder.add_edge(edge);
  }
  return builder.finish();
}

}  // namespace isnad::bench
