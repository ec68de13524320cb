// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/graph/filtered_graph.hpp>

#include "graph/boost_properties.h"
#include "graph/edge_filter.h"

namespace isnad {

/// Whether a filter lets an edge of a view pass, as boost::filtered_graph asks. Of the filter,
/// `around` is not asked: see `filter_graph`.
template <typename View>
class BoostEdgeFilter {
 public:
  BoostEdgeFilter() = default;
  BoostEdgeFilter(const View& view, const EdgeFilter& filter) : view_(&view), filter_(&filter) {}

  bool operator()(BoostEdge edge) const { return (*filter_)(view_->edges()[edge.index]); }

 private:
  const View* view_ = nullptr;
  const EdgeFilter* filter_ = nullptr;
};

/// All nodes, and of the edges those that pass. Nothing is copied: lives as long as both.
template <typename View>
using FilteredBoostGraph = boost::filtered_graph<View, BoostEdgeFilter<View>>;

template <typename View>
[[nodiscard]] FilteredBoostGraph<View> filtered_view(const View& view, const EdgeFilter& filter) {
  return {view, BoostEdgeFilter<View>(view, filter)};
}

}  // namespace isnad
