// SPDX-License-Identifier: Apache-2.0
#include "graph/node_groups.h"

#include <algorithm>

namespace isnad {

NodeGroups::NodeGroups(const std::vector<NodeIndex>& nodes,
                       const std::vector<std::uint32_t>& labels) {
  struct Group {
    std::size_t count = 0;
    std::size_t smallest = 0;  ///< place in `nodes`
    std::uint32_t label = 0;
  };
  std::vector<Group> by_label(nodes.size());
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    Group& group = by_label[labels[i]];
    if (group.count++ == 0) group.smallest = i, group.label = labels[i];
  }
  std::vector<Group> order;
  for (const Group& group : by_label) {
    if (group.count > 0) order.push_back(group);
  }
  std::sort(order.begin(), order.end(), [](const Group& a, const Group& b) {
    return a.count != b.count ? a.count > b.count : a.smallest < b.smallest;
  });
  std::vector<std::size_t> place(nodes.size());
  for (const Group& group : order) {
    place[group.label] = first_.back();
    first_.push_back(first_.back() + group.count);
  }
  nodes_.resize(nodes.size());
  for (std::size_t i = 0; i < nodes.size(); ++i) nodes_[place[labels[i]]++] = nodes[i];
}

}  // namespace isnad
