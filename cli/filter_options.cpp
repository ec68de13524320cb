// SPDX-License-Identifier: Apache-2.0
#include "cli/filter_options.h"

#include <algorithm>
#include <fmt/ostream.h>
#include <optional>
#include <ostream>
#include <set>

#include <CLI/CLI.hpp>

#include "cli/graph_source.h"

namespace isnad::cli {

namespace {

/// The days of "2026-02-04", "2026-02" or "2026".
std::optional<DateRange> days_of(const std::string& text) {
  const auto day = [](const std::string& iso) {
    return iso.size() == 10 ? parse_iso(iso) : std::nullopt;
  };
  if (const std::optional<Date> exact = day(text)) return DateRange{exact, exact};
  if (text.size() != 4 && text.size() != 7) return std::nullopt;
  const bool year = text.size() == 4;
  const std::optional<Date> begin = day(text + (year ? "-01-01" : "-01"));
  if (!begin) return std::nullopt;
  Date end = *begin;
  if (year) end.month = 12;
  end.day = static_cast<std::uint8_t>(days_in_month(end.year, end.month));
  return DateRange{begin, end};
}

std::string check_day(const std::string& text) {
  if (days_of(text)) return {};
  return "\"" + text + "\" is no day; write it as 2026-02-04, 2026-02 or 2026";
}

void note_unknown_relations(const KnowledgeGraph& graph, const FilterOptions& options,
                            Console& console) {
  std::set<std::string_view> known, relations;
  for (const RelationKind& kind : graph.kinds()) {
    relations.insert(graph.text(kind.relation));
    known.insert({graph.text(kind.relation), graph.text(kind.plover_type)});
  }
  for (const auto* names : {&options.relations, &options.without_relations}) {
    for (const std::string& name : *names) {
      if (known.contains(name)) continue;
      fmt::print(console.err, "isnad: no edge of the graph is of the relation \"{}\"; it has {}\n",
                 name, fmt::join(relations, ", "));
    }
  }
}

template <typename Value, typename Parse>
std::vector<Value> parsed(const std::vector<std::string>& names, Parse parse) {
  std::vector<Value> values;
  for (const std::string& name : names) values.push_back(*parse(name));  // checked by the parser
  return values;
}

template <typename Value, typename Parse>
CLI::Validator name_check(Parse parse, std::vector<Value> values) {
  std::string all;
  for (const Value value : values) {
    all += (all.empty() ? "" : ", ") + std::string(to_string(value));
  }
  return {[parse, all](const std::string& name) {
            return parse(name) ? std::string() : "\"" + name + "\" is none of " + all;
          },
          all};
}

}  // namespace

void declare_edge_filter(CLI::App& app, FilterOptions& options) {
  const CLI::Validator day(check_day, "DAY");
  app.add_option("--since", options.since,
                 "Only what may last to this day, month or year, or later")
      ->check(day);
  app.add_option("--until", options.until, "Only what may begin by then; neither has undated edges")
      ->check(day);
  app.add_option("--relation", options.relations,
                 "Only these relations: names (visit), or PLOVER types (CONSULT)")
      ->type_name("NAME")
      ->delimiter(',')
      ->allow_extra_args(false);
  app.add_option("--not-relation", options.without_relations,
                 "All but these relations; names or PLOVER types as for --relation")
      ->type_name("NAME")
      ->delimiter(',')
      ->allow_extra_args(false);
  app.add_option("--min-weight", options.min_weight, "Only what so many independent sources say")
      ->type_name("N")
      ->check(CLI::Range(1U, UINT32_MAX));
  app.add_option("--min-confidence", options.min_confidence, "Only what is at least so sure")
      ->type_name("0..1")
      ->check(CLI::Range(0.0, 1.0));
  app.add_option("--polarity", options.polarities, "Only edges of this polarity")
      ->check(name_check(parse_polarity, std::vector{Polarity::affirmed, Polarity::negated}))
      ->delimiter(',')
      ->allow_extra_args(false);
  app.add_option("--modality", options.modalities, "Only edges of these modalities")
      ->check(name_check(parse_modality, std::vector{Modality::actual, Modality::planned,
                                                     Modality::possible, Modality::requested}))
      ->delimiter(',')
      ->allow_extra_args(false);
}

void declare_filter(CLI::App& app, FilterOptions& options) {
  declare_edge_filter(app, options);
  app.add_option("--around", options.around,
                 "Only what is near this entity, given by a name or id; may be repeated")
      ->type_name("NAME")
      ->allow_extra_args(false);
  app.add_option("--hops", options.hops, "How near: steps over edges that pass all the rest")
      ->type_name("N")
      ->check(CLI::Range(0U, 1000U))
      ->capture_default_str();
}

Result<GraphFilter> make_filter(const KnowledgeGraph& graph, const FilterOptions& options,
                                Console& console) {
  GraphFilter filter;
  if (!options.since.empty()) filter.since = day_of(days_of(options.since)->begin);
  if (!options.until.empty()) filter.until = day_of(days_of(options.until)->end);
  if (!options.since.empty() && !options.until.empty() && filter.until < filter.since) {
    return Error{ErrorKind::usage, "--until is before --since", ""};
  }
  filter.relations = options.relations;
  filter.without_relations = options.without_relations;
  filter.min_weight = options.min_weight;
  filter.min_confidence = options.min_confidence;
  filter.polarities = parsed<Polarity>(options.polarities, parse_polarity);
  filter.modalities = parsed<Modality>(options.modalities, parse_modality);
  for (const std::string& name : options.around) {
    const Result<NodeIndex> node = choose_entity(graph, name);
    if (!node) return node.error();
    filter.around.push_back(node.value());
  }
  filter.hops = options.hops;
  note_unknown_relations(graph, options, console);
  return filter;
}

Result<KnowledgeGraph> filtered(const KnowledgeGraph& graph, const FilterOptions& options,
                                Console& console) {
  const Result<GraphFilter> filter = make_filter(graph, options, console);
  if (!filter) return filter.error();
  return filter_graph(graph, filter.value());
}

}  // namespace isnad::cli
