// SPDX-License-Identifier: Apache-2.0
#include "cli/completion.h"

#include <algorithm>
#include <array>
#include <utility>

#include "cli/entity_names.h"
#include "extract/lexicon_files.h"
#include "graph/exporter.h"

namespace isnad::cli {

namespace {

/// How --help names values, and what they are.
constexpr std::pair<std::string_view, ValueKind> kWords[] = {
    {"GRAPH", ValueKind::graph},
    {"OLD", ValueKind::graph},
    {"NEW", ValueKind::graph},
    {"STORE", ValueKind::file},
    {"FILE", ValueKind::file},
    {"INPUT", ValueKind::file},
    {"SHARD", ValueKind::file},
    {"--store", ValueKind::file},
    {"DIR", ValueKind::folder},
    {"--lexicon", ValueKind::folder},
    {"FROM", ValueKind::entity},
    {"TO", ValueKind::entity},
    {"NAME", ValueKind::entity},
    {"FIRST", ValueKind::entity},
    {"SECOND", ValueKind::entity},
    {"WITH", ValueKind::entity},
    {"EDGE", ValueKind::entity},
    {"RELATION", ValueKind::relation},
    {"--relation", ValueKind::relation},
    {"--not-relation", ValueKind::relation},
    {"ADDRESS", ValueKind::free},
    {"ARTICLE", ValueKind::free},
    {"DAY", ValueKind::free},
    {"FLOAT", ValueKind::free},
    {"INT", ValueKind::free},
    {"N", ValueKind::free},
    {"TAG", ValueKind::free},
    {"TEXT", ValueKind::free},
    {"UINT", ValueKind::free},
    {"YYYY-MM-DD", ValueKind::free},
    {"0..1", ValueKind::free},
};

const UsageOption* find_option(const Usage& command, std::string_view name) {
  for (const UsageOption& option : command.options) {
    if (std::ranges::find(option.names, name) != option.names.end()) return &option;
  }
  return nullptr;
}

const Usage* find_command(const Usage& parent, std::string_view name) {
  for (const Usage& command : parent.commands) {
    if (short_name(command) == name) return &command;
  }
  return nullptr;
}

bool has_name(const UsageOption& option, std::string_view name) {
  return std::ranges::find(option.names, name) != option.names.end();
}

/// Where on the line the last word stands.
struct Place {
  const Usage* command = nullptr;
  const UsageOption* waiting = nullptr;  ///< an option whose value is the last word
  std::size_t arguments = 0;             ///< of the command that are given
  bool options_over = false;             ///< behind "--"
  std::string graph;                     ///< the file that was given as one
};

const UsageOption* argument_at(const Usage& command, std::size_t number) {
  if (number < command.arguments.size()) return &command.arguments[number];
  const bool more = !command.arguments.empty() && command.arguments.back().repeated;
  return more ? &command.arguments.back() : nullptr;
}

void pass_option(Place& place, const std::string& word) {
  const UsageOption* option = find_option(*place.command, word);
  if (option && !option->value.empty()) place.waiting = option;
}

void pass_argument(Place& place, const std::string& word) {
  if (const Usage* command = find_command(*place.command, word)) {
    place.command = command;
    place.arguments = 0;
    return;
  }
  const UsageOption* argument = argument_at(*place.command, place.arguments++);
  if (argument && place.graph.empty() && kind_of(*argument) == ValueKind::graph) place.graph = word;
}

Place place_of(const Usage& program, std::span<const std::string> before) {
  Place place;
  place.command = &program;
  for (const std::string& word : before) {
    if (place.waiting) {
      place.waiting = nullptr;
    } else if (!place.options_over && word == "--") {
      place.options_over = true;
    } else if (!place.options_over && word.size() > 1 && word.front() == '-') {
      pass_option(place, word);
    } else {
      pass_argument(place, word);
    }
  }
  return place;
}

void add_choices(const std::vector<std::string>& choices, std::string_view begun, Completion& out) {
  for (const std::string& choice : choices) {
    if (choice.starts_with(begun)) out.candidates.push_back({choice, {}});
  }
}

void add_formats(std::string_view begun, Completion& out) {
  for (const Exporter& exporter : exporters()) {
    if (!exporter.name.starts_with(begun)) continue;
    out.candidates.push_back({std::string(exporter.name), std::string(exporter.summary)});
  }
}

/// The relations of the lexicon have files of their names.
void add_relations(std::string_view begun, Completion& out) {
  constexpr std::string_view kFolder = "relations/", kSuffix = ".json";
  for (const auto& [path, text] : embedded_lexicon()) {
    if (!path.starts_with(kFolder) || !path.ends_with(kSuffix)) continue;
    const std::string_view name =
        path.substr(kFolder.size(), path.size() - kFolder.size() - kSuffix.size());
    if (name.starts_with(begun)) out.candidates.push_back({std::string(name), {}});
  }
}

void add_values(const UsageOption& option, const Place& place, std::string_view begun,
                Completion& out) {
  if (!option.choices.empty()) return add_choices(option.choices, begun, out);
  if (has_name(option, "--format")) return add_formats(begun, out);
  switch (kind_of(option)) {
    case ValueKind::graph:
    case ValueKind::file: out.paths = Completion::Paths::files; break;
    case ValueKind::folder: out.paths = Completion::Paths::folders; break;
    case ValueKind::relation: add_relations(begun, out); break;
    case ValueKind::entity:
      for (EntityName& name : entity_names(place.graph, begun)) {
        out.candidates.push_back({std::move(name.text), std::move(name.id)});
      }
      break;
    case ValueKind::unknown:
    case ValueKind::free: break;
  }
}

/// The value of an option behind `prefix`, which the candidates keep.
Completion complete_value(const UsageOption& option, const Place& place, std::string prefix,
                          std::string_view begun) {
  if (option.delimiter != 0) {
    const std::size_t last = begun.rfind(option.delimiter);
    if (last != begun.npos) {
      prefix += begun.substr(0, last + 1);
      begun.remove_prefix(last + 1);
    }
  }
  Completion out;
  add_values(option, place, begun, out);
  for (Candidate& candidate : out.candidates) candidate.text.insert(0, prefix);
  return out;
}

Completion complete_option(const Place& place, const std::string& word) {
  const std::size_t equals = word.find('=');
  if (equals != word.npos) {
    const UsageOption* option = find_option(*place.command, word.substr(0, equals));
    if (!option || option->value.empty()) return {};
    return complete_value(*option, place, word.substr(0, equals + 1),
                          std::string_view(word).substr(equals + 1));
  }
  Completion out;
  for (const UsageOption& option : place.command->options) {
    // The long name where there is one: it says more.
    const std::string& name = option.names.back();
    if (name.starts_with(word)) out.candidates.push_back({name, option.description});
  }
  return out;
}

}  // namespace

ValueKind kind_of(const UsageOption& option) {
  for (const auto& [word, kind] : kWords) {
    if (word.starts_with("--") && has_name(option, word)) return kind;
  }
  for (const auto& [word, kind] : kWords) {
    if (word == option.value) return kind;
  }
  return ValueKind::unknown;
}

Completion complete(const Usage& program, std::span<const std::string> words) {
  if (words.empty()) return {};
  const std::string& last = words.back();
  const Place place = place_of(program, words.first(words.size() - 1));
  if (place.waiting) return complete_value(*place.waiting, place, "", last);
  if (!place.options_over && last.starts_with('-') && last.size() > 0) {
    return complete_option(place, last);
  }
  if (!place.command->commands.empty()) {
    Completion out;
    for (const Usage& command : place.command->commands) {
      const std::string name(short_name(command));
      if (name.starts_with(last)) out.candidates.push_back({name, command.summary});
    }
    return out;
  }
  const UsageOption* argument = argument_at(*place.command, place.arguments);
  return argument ? complete_value(*argument, place, "", last) : Completion();
}

}  // namespace isnad::cli
