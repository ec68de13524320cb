// SPDX-License-Identifier: Apache-2.0
#include "graph/graph_image.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <memory>
#include <type_traits>
#include <vector>

#include "graph/graph_data.h"

namespace isnad {

namespace {

static_assert(sizeof(RelationKind) == 20 && sizeof(ArticleRecord) == 32 && sizeof(Node) == 72 &&
                  sizeof(EdgeDetails) == 36 && sizeof(EvidenceRecord) == 112,
              "a part has grown: name the bytes that it leaves unused, and count kVersion up");

using Data = KnowledgeGraph::Data;

constexpr int kVersion = 1;
constexpr std::size_t kPiece = std::size_t{1} << 23;

/// Calls `each` with name and vector of every part but the texts and the rows.
template <typename AnyData, typename Each>
void each_vector(AnyData& data, const Each& each) {
  each("kinds", data.kinds);
  each("articles", data.articles);
  each("nodes", data.nodes);
  each("edges", data.edges);
  each("details", data.details);
  each("roles", data.roles);
  each("records", data.records);
}

template <typename Value>
std::string_view bytes_of(std::span<const Value> values) {
  static_assert(std::is_trivially_copyable_v<Value>);
  return {reinterpret_cast<const char*>(values.data()), values.size_bytes()};
}

class ImageReader {
 public:
  explicit ImageReader(const ImageSource& source) : source_(source) {}

  Result<KnowledgeGraph> read() {
    auto data = std::make_shared<Data>();
    each_vector(*data, [this](std::string_view part, auto& values) { read_values(part, values); });
    read_texts(data->texts);
    read_rows(*data);
    if (!wrong_.empty() || !is_sound(*data)) {
      return Error{ErrorKind::input, "the image of the graph is damaged" + wrong_, ""};
    }
    return KnowledgeGraph(std::move(data));
  }

 private:
  template <typename Value>
  void read_values(std::string_view part, std::vector<Value>& values) {
    const std::size_t size = source_.size(part);
    if (size % sizeof(Value) != 0) return note(part);
    values.resize(size / sizeof(Value));
    if (!source_.read(part, reinterpret_cast<char*>(values.data()))) note(part);
  }

  void read_texts(TextPool& texts) {
    const std::size_t size = source_.size("texts");
    const bool read = texts.restore(size, [this](char* out) { return source_.read("texts", out); });
    if (!read) note("texts");
  }

  void read_rows(Data& data) {
    std::vector<std::uint32_t> first, inward;
    std::vector<Arc> arcs;
    read_values("first", first);
    read_values("inward", inward);
    read_values("arcs", arcs);
    if (!wrong_.empty()) return;
    if (!ArcRows::are_rows(first, inward, arcs, data.nodes.size(), data.edges.size())) {
      return note("rows");
    }
    std::call_once(data.listed, [&] {
      data.rows = ArcRows(std::move(first), std::move(inward), std::move(arcs));
    });
  }

  void note(std::string_view part) {
    if (wrong_.empty()) wrong_ = ": " + std::string(part);
  }

  const ImageSource& source_;
  std::string wrong_;

  // What follows checks every number that is used as a place.

  [[nodiscard]] static bool is_flag(const bool& flag) {
    return *reinterpret_cast<const unsigned char*>(&flag) <= 1;
  }

  [[nodiscard]] static bool is_sound(const Data& data) {
    return !data.details.empty() && kinds_sound(data) && articles_sound(data) &&
           nodes_sound(data) && edges_sound(data) && details_sound(data) && records_sound(data);
  }

  [[nodiscard]] static bool texts_sound(const Data& data, std::initializer_list<TextId> ids) {
    return std::all_of(ids.begin(), ids.end(), [&](TextId id) { return data.texts.has(id); });
  }

  [[nodiscard]] static bool kinds_sound(const Data& data) {
    return std::all_of(data.kinds.begin(), data.kinds.end(), [&](const RelationKind& k) {
      return texts_sound(data, {k.relation, k.plover_type, k.plover_mode, k.cameo}) &&
             is_flag(k.symmetric) && is_flag(k.standing);
    });
  }

  [[nodiscard]] static bool articles_sound(const Data& data) {
    return std::all_of(data.articles.begin(), data.articles.end(), [&](const ArticleRecord& a) {
      return texts_sound(data, {a.id, a.language, a.source, a.url, a.agency, a.hash, a.sketch});
    });
  }

  [[nodiscard]] static bool nodes_sound(const Data& data) {
    return std::all_of(data.nodes.begin(), data.nodes.end(), [&](const Node& n) {
      return texts_sound(data, {n.id, n.label, n.labels, n.aliases, n.iso, n.geonames, n.wikidata,
                                n.variants}) &&
             static_cast<std::size_t>(n.type) < kEntityTypes && is_flag(n.has_place);
    });
  }

  [[nodiscard]] static bool edges_sound(const Data& data) {
    constexpr EdgeId kHexBits = (EdgeId{1} << 48) - 1;
    const std::size_t nodes = data.nodes.size();
    return std::all_of(data.edges.begin(), data.edges.end(), [&](const Edge& e) {
      const EdgeId id = e.id;
      return e.source < nodes && e.target < nodes && e.kind < data.kinds.size() &&
             e.details < data.details.size() && e.polarity <= Polarity::negated &&
             e.modality <= Modality::requested &&
             (id <= kHexBits || data.texts.has(static_cast<TextId>(id)));
    });
  }

  [[nodiscard]] static bool details_sound(const Data& data) {
    const auto inside = [](std::uint64_t first, std::uint64_t count, std::size_t size) {
      return first + count <= size;
    };
    const bool roles = std::all_of(data.roles.begin(), data.roles.end(), [&](const EdgeRole& r) {
      return data.texts.has(r.role) && r.node < data.nodes.size();
    });
    return roles &&
           std::all_of(data.details.begin(), data.details.end(), [&](const EdgeDetails& d) {
             return texts_sound(data, {d.edtf, d.title, d.event}) &&
                    inside(d.roles, d.role_count, data.roles.size()) &&
                    inside(d.records, d.record_count, data.records.size()) && is_flag(d.disputed);
           });
  }

  [[nodiscard]] static bool records_sound(const Data& data) {
    return std::all_of(data.records.begin(), data.records.end(), [&](const EvidenceRecord& r) {
      return r.article < data.articles.size() &&
             texts_sound(data, {r.claim, r.text, r.rule, r.steps, r.edtf, r.time_text, r.cameo,
                                r.roles, r.subject.id, r.subject.mention, r.object.id,
                                r.object.mention, r.sayer.id, r.sayer.mention}) &&
             (r.attribution == kNoIndex || r.attribution < data.nodes.size()) &&
             r.join <= Join::undated && r.field <= Field::text && r.polarity <= Polarity::negated &&
             r.modality <= Modality::requested;
    });
  }
};

}  // namespace

std::string image_layout() {
  std::string layout = std::to_string(kVersion);
  layout += std::endian::native == std::endian::little ? " little" : " big";
  for (const std::size_t size :
       {sizeof(RelationKind), sizeof(ArticleRecord), sizeof(Node), sizeof(Edge),
        sizeof(EdgeDetails), sizeof(EdgeRole), sizeof(EvidenceRecord), sizeof(Arc)}) {
    layout += " " + std::to_string(size);
  }
  return layout;
}

void write_image(const KnowledgeGraph& graph,
                 const std::function<void(std::string_view, std::string_view)>& put) {
  const auto put_all = [&](std::string_view part, std::string_view bytes) {
    for (; !bytes.empty(); bytes.remove_prefix(std::min(kPiece, bytes.size()))) {
      put(part, bytes.substr(0, kPiece));
    }
  };
  const Data& data = graph.data();
  each_vector(data, [&](std::string_view part, const auto& values) {
    put_all(part, bytes_of(std::span(values)));
  });
  data.texts.save([&](std::string_view bytes) { put_all("texts", bytes); });
  const ArcRows& rows = graph.rows();
  put_all("first", bytes_of(rows.first()));
  put_all("inward", bytes_of(rows.inward()));
  put_all("arcs", bytes_of(rows.arcs()));
}

Result<KnowledgeGraph> read_image(const ImageSource& source) { return ImageReader(source).read(); }

}  // namespace isnad
