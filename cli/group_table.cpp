// SPDX-License-Identifier: Apache-2.0
#include "cli/group_table.h"

#include <algorithm>
#include <fmt/format.h>

namespace isnad::cli {

namespace {

constexpr std::size_t kMembersShown = 8;

std::vector<EntityCell> members_of(const Question& question, std::span<const NodeIndex> group) {
  const ArcRows& rows = question.graph.rows();
  std::vector<NodeIndex> nodes(group.begin(), group.end());
  std::stable_sort(nodes.begin(), nodes.end(), [&](NodeIndex a, NodeIndex b) {
    return rows.all(a).size() > rows.all(b).size();
  });
  if (question.for_people && nodes.size() > kMembersShown) nodes.resize(kMembersShown);
  std::vector<EntityCell> cells;
  for (const NodeIndex node : nodes) cells.push_back({node});
  return cells;
}

}  // namespace

AnswerBlock group_table(const Question& question, const NodeGroups& groups, std::string_view noun,
                        Answer& answer) {
  AnswerBlock block;
  block.heading = question.wording.count(groups.size(), noun) + ", " +
                  question.wording.count(groups.nodes(), "entity");
  block.columns = {"number", "members", "entities"};
  const std::size_t shown =
      question.limit == 0 ? groups.size() : std::min(question.limit, groups.size());
  if (question.for_people && shown > 0 && groups[0].size() > kMembersShown) {
    answer.notes.push_back(fmt::format(
        "of each {} the {} entities with most edges are named; --format jsonl names all", noun,
        kMembersShown));
  }
  for (std::size_t i = 0; i < shown; ++i) {
    block.rows.push_back(
        {number_cell(i + 1), number_cell(groups[i].size()), members_of(question, groups[i])});
  }
  if (shown < groups.size()) note_rest(shown, groups.size(), noun, answer);
  return block;
}

}  // namespace isnad::cli
