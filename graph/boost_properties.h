// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include <boost/graph/properties.hpp>
#include <boost/property_map/property_map.hpp>

#include "graph/boost_graph.h"

namespace isnad {

/// What Boost's algorithms ask of the nodes and edges of a BoostView, by `get(tag, view)`: the tags
/// of Boost `vertex_index`, `vertex_name` (the label), `edge_index` and `edge_weight` (the cost of
/// a step: 1 / independent sources), and those below. The maps are read only, made in no time, and
/// live as long as their view.
struct RelationTag {};  ///< std::string_view
struct BeginTag {};     ///< Day
struct EndTag {};       ///< Day
struct SourcesTag {};   ///< independent sources that say so
inline constexpr RelationTag edge_relation{};
inline constexpr BeginTag edge_begin{};
inline constexpr EndTag edge_end{};
inline constexpr SourcesTag edge_sources{};

namespace boost_detail {

template <typename View>
NodeIndex read(boost::vertex_index_t, const View&, NodeIndex node) {
  return node;
}
template <typename View>
std::string_view read(boost::vertex_name_t, const View& view, NodeIndex node) {
  return view.graph().label(node);
}
template <typename View>
EdgeIndex read(boost::edge_index_t, const View&, BoostEdge edge) {
  return edge.index;
}
template <typename View>
double read(boost::edge_weight_t, const View& view, BoostEdge edge) {
  return 1.0 / view.edges()[edge.index].weight;
}
template <typename View>
std::string_view read(RelationTag, const View& view, BoostEdge edge) {
  return view.graph().relation(view.edges()[edge.index]);
}
template <typename View>
Day read(BeginTag, const View& view, BoostEdge edge) {
  return view.edges()[edge.index].begin;
}
template <typename View>
Day read(EndTag, const View& view, BoostEdge edge) {
  return view.edges()[edge.index].end;
}
template <typename View>
std::uint32_t read(SourcesTag, const View& view, BoostEdge edge) {
  return view.edges()[edge.index].weight;
}

template <typename Tag>
using KeyOf = std::conditional_t<std::is_same_v<Tag, boost::vertex_index_t> ||
                                     std::is_same_v<Tag, boost::vertex_name_t>,
                                 NodeIndex, BoostEdge>;

}  // namespace boost_detail

/// The property map of a tag.
template <typename View, typename Tag>
class BoostMap {
 public:
  using key_type = boost_detail::KeyOf<Tag>;
  using value_type = decltype(boost_detail::read(Tag(), std::declval<const View&>(), key_type()));
  using reference = value_type;
  using category = boost::readable_property_map_tag;

  BoostMap() = default;
  explicit BoostMap(const View& view) : view_(&view) {}

  value_type operator[](key_type key) const { return boost_detail::read(Tag(), *view_, key); }
  friend value_type get(const BoostMap& map, key_type key) { return map[key]; }

 private:
  const View* view_ = nullptr;
};

template <typename Tag, typename Direction>
BoostMap<BoostView<Direction>, Tag> get(Tag, const BoostView<Direction>& view) {
  return BoostMap<BoostView<Direction>, Tag>(view);
}
/// The value for one node or edge.
template <typename Tag, typename Direction>
auto get(Tag, const BoostView<Direction>& view, boost_detail::KeyOf<Tag> key) {
  return boost_detail::read(Tag(), view, key);
}

}  // namespace isnad

namespace boost {

template <typename Direction, typename Tag>
struct property_map<isnad::BoostView<Direction>, Tag> {
  using type = isnad::BoostMap<isnad::BoostView<Direction>, Tag>;
  using const_type = type;
};
template <typename Direction, typename Tag>
struct property_map<const isnad::BoostView<Direction>, Tag>
    : property_map<isnad::BoostView<Direction>, Tag> {};

}  // namespace boost
