// SPDX-License-Identifier: Apache-2.0
// Answers to questions about many graphs, for a program that knows the answers from elsewhere.
//
// Each line of the standard input is {"graph": FILE, "filter": {...}, "pairs": [[FROM, TO]...],
// "k": N, "steps": N, "via": [ID...], "avoid": [ID...]}: a GraphML file, a filter for a part of the
// questions, pairs of node ids, how many best paths and up to how many steps all paths are wanted,
// and what some of these pass and avoid. Each line of the output has all answers for one of them;
// nodes are named by their places in "nodes".
#include <fstream>
#include <iostream>
#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <sstream>

#include "graph/communities.h"
#include "graph/components.h"
#include "graph/graphml_reader.h"
#include "graph/path_query.h"
#include "graph/ranking.h"

namespace {

using namespace isnad;
using Json = rapidjson::Writer<rapidjson::StringBuffer>;

[[noreturn]] void fail(const std::string& message) {
  std::cerr << "query_dump: " << message << '\n';
  std::exit(1);
}

KnowledgeGraph read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  if (!file) fail("cannot read " + path);
  Result<KnowledgeGraph> graph = read_graphml(text.str(), path);
  if (!graph) fail(graph.error().to_string());
  return std::move(graph.value());
}

class Dump {
 public:
  Dump(const KnowledgeGraph& graph, Json& json) : graph_(graph), finder_(graph), json_(json) {}

  void write(const rapidjson::Value& question) {
    json_.StartObject();
    json_.Key("nodes");
    json_.StartArray();
    for (NodeIndex i = 0; i < graph_.nodes().size(); ++i) text(graph_.node_id(i));
    json_.EndArray();
    write_costs(question["filter"]);
    write_paths(question);
    write_all_paths(question);
    write_groups();
    write_measures();
    json_.EndObject();
  }

 private:
  struct Way {
    const char* name;
    PathDirection direction;
  };
  static constexpr Way kWays[] = {{"ignored", PathDirection::ignored},
                                  {"obeyed", PathDirection::obeyed}};
  struct Cost {
    const char* name;
    PathCost cost;
  };
  static constexpr Cost kCosts[] = {
      {"hops", PathCost::hops}, {"evidence", PathCost::evidence}, {"hubs", PathCost::hubs}};

  void text(std::string_view text) {
    json_.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  }

  PathAnswer find(const PathQuery& query) {
    Result<PathAnswer> answer = finder_.find(query);
    if (!answer) fail(answer.error().to_string());
    if (answer.value().partial) fail("an answer is partial");
    return std::move(answer.value());
  }

  /// Of the best path between each two nodes, in micro-units; -1 where there is none.
  void write_matrix(PathQuery query) {
    const auto nodes = static_cast<NodeIndex>(graph_.nodes().size());
    json_.StartArray();
    for (NodeIndex from = 0; from < nodes; ++from) {
      for (NodeIndex to = 0; to < nodes; ++to) {
        if (from == to) continue;
        query.from = {from};
        query.to = {to};
        const PathAnswer answer = find(query);
        json_.Int64(answer.paths.empty() ? -1 : static_cast<std::int64_t>(answer.paths[0].cost));
      }
    }
    json_.EndArray();
  }

  static GraphFilter filter_of(const rapidjson::Value& json) {
    GraphFilter filter;
    for (const auto& relation : json["relations"].GetArray()) {
      filter.relations.emplace_back(relation.GetString());
    }
    filter.since = json["since"].GetInt();
    filter.until = json["until"].GetInt();
    filter.min_weight = json["min_weight"].GetUint();
    return filter;
  }

  void write_costs(const rapidjson::Value& filter) {
    for (const Way& way : kWays) {
      for (const Cost& cost : kCosts) {
        PathQuery query;
        query.direction = way.direction;
        query.cost = cost.cost;
        json_.Key((std::string(cost.name) + " " + way.name).c_str());
        write_matrix(query);
      }
      PathQuery query;
      query.direction = way.direction;
      query.filter = filter_of(filter);
      json_.Key((std::string("filtered ") + way.name).c_str());
      write_matrix(query);
    }
  }

  void write_found(const PathAnswer& answer) {
    json_.StartArray();
    for (const FoundPath& path : answer.paths) {
      json_.StartArray();
      json_.Uint64(path.cost);
      json_.Uint(path.from);
      NodeIndex last = path.from;
      for (const EdgeStep step : path.steps) {
        const Edge& edge = graph_.edges()[step.edge];
        if (last != (step.forward ? edge.source : edge.target)) fail("a path is broken");
        last = graph_.end_of(step);
        json_.Uint(last);
      }
      json_.EndArray();
    }
    json_.EndArray();
  }

  /// Each path is its cost and then its nodes.
  void write_paths(const rapidjson::Value& question) {
    for (const Way& way : kWays) {
      for (const Cost& cost : kCosts) {
        json_.Key((std::string("paths by ") + cost.name + " " + way.name).c_str());
        json_.StartArray();
        for (const auto& pair : question["pairs"].GetArray()) {
          PathQuery query;
          query.from = {graph_.find_node(pair[0].GetString())};
          query.to = {graph_.find_node(pair[1].GetString())};
          query.direction = way.direction;
          query.cost = cost.cost;
          query.k = question["k"].GetUint();
          write_found(find(query));
        }
        json_.EndArray();
      }
    }
  }

  /// All paths of up to some steps, and those of them that pass one node and avoid another.
  void write_all_paths(const rapidjson::Value& question) {
    for (const Way& way : kWays) {
      for (const bool chosen : {false, true}) {
        PathQuery query;
        query.direction = way.direction;
        query.all = true;
        query.k = 1'000'000;
        query.max_steps = question["steps"].GetUint();
        if (chosen) {
          query.via = nodes_of(question["via"]);
          query.avoid = nodes_of(question["avoid"]);
        }
        json_.Key((std::string(chosen ? "chosen " : "all ") + way.name).c_str());
        json_.StartArray();
        for (const auto& pair : question["pairs"].GetArray()) {
          query.from = {graph_.find_node(pair[0].GetString())};
          query.to = {graph_.find_node(pair[1].GetString())};
          write_found(find(query));
        }
        json_.EndArray();
      }
    }
  }

  std::vector<NodeIndex> nodes_of(const rapidjson::Value& ids) const {
    std::vector<NodeIndex> nodes;
    for (const auto& id : ids.GetArray()) nodes.push_back(graph_.find_node(id.GetString()));
    return nodes;
  }

  void write_groups(const NodeGroups& groups) {
    json_.StartArray();
    for (std::size_t i = 0; i < groups.size(); ++i) {
      json_.StartArray();
      for (const NodeIndex node : groups[i]) json_.Uint(node);
      json_.EndArray();
    }
    json_.EndArray();
  }

  void write_groups() {
    json_.Key("weak");
    write_groups(components(graph_, {}, Connection::weak));
    json_.Key("strong");
    write_groups(components(graph_, {}, Connection::strong));
    for (const bool by_sources : {false, true}) {
      CommunityQuery query;
      query.by_sources = by_sources;
      const Communities found = find_communities(graph_, query);
      json_.Key(by_sources ? "communities by sources" : "communities");
      json_.StartObject();
      json_.Key("groups");
      write_groups(found.groups);
      json_.Key("modularity");
      json_.Double(found.modularity);
      json_.EndObject();
    }
  }

  /// The scores of all nodes, in their order.
  void write_scores(const char* name, const RankQuery& query) {
    const Ranking ranking = rank_nodes(graph_, query);
    std::vector<double> scores(graph_.nodes().size(), -1);
    for (const RankedNode& node : ranking.nodes) scores[node.node] = node.score;
    json_.Key(name);
    json_.StartArray();
    for (const double score : scores) json_.Double(score);
    json_.EndArray();
  }

  void write_measures() {
    RankQuery query;
    const std::pair<const char*, Measure> degrees[] = {{"edges", Measure::edges},
                                                       {"outgoing", Measure::outgoing},
                                                       {"incoming", Measure::incoming},
                                                       {"neighbors", Measure::neighbors},
                                                       {"sources", Measure::sources}};
    for (const auto& [name, measure] : degrees) {
      query.measure = measure;
      write_scores(name, query);
    }
    query.tolerance = 1e-12;
    for (const bool directed : {false, true}) {
      query.directed = directed;
      query.measure = Measure::betweenness;
      write_scores(directed ? "betweenness obeyed" : "betweenness ignored", query);
      query.measure = Measure::pagerank;
      write_scores(directed ? "pagerank obeyed" : "pagerank ignored", query);
      query.by_sources = true;
      write_scores(directed ? "pagerank by sources obeyed" : "pagerank by sources ignored", query);
      query.by_sources = false;
    }
  }

  const KnowledgeGraph& graph_;
  PathFinder finder_;
  Json& json_;
};

}  // namespace

int main() {
  for (std::string line; std::getline(std::cin, line);) {
    rapidjson::Document question;
    question.Parse(line.c_str());
    if (question.HasParseError() || !question.IsObject()) fail("no question: " + line);
    const KnowledgeGraph graph = read(question["graph"].GetString());
    rapidjson::StringBuffer buffer;
    Json json(buffer);
    Dump(graph, json).write(question);
    std::cout << buffer.GetString() << '\n';
  }
  return 0;
}
