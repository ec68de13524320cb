// SPDX-License-Identifier: Apache-2.0
#include "cli/usage.h"

#include <utility>

#include <CLI/CLI.hpp>

namespace isnad::cli {

namespace {

std::vector<std::string> split(std::string_view text, std::string_view separator) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(separator, at), text.size());
    parts.emplace_back(text.substr(at, end - at));
    at = end + separator.size();
  }
  return parts;
}

/// CLI11 has the kind of value and its check in one text: "TEXT:{json,text}", "TEXT:DAY", "N:UINT
/// in [1 - 9]". A list in braces or with commas is one of choices.
void read_type(const std::string& type, UsageOption& option) {
  const std::size_t colon = type.find(':');
  const std::string kind = type.substr(0, colon);
  const std::string check = colon == std::string::npos ? "" : type.substr(colon + 1);
  if (check.starts_with('{')) {
    option.choices = split(std::string_view(check).substr(1, check.find('}') - 1), ",");
  } else if (check.find(", ") != std::string::npos) {
    option.choices = split(check, ", ");
  }
  const bool is_name = !check.empty() && check.find_first_of("{, ") == std::string::npos;
  option.value = kind == "TEXT" && is_name ? check : kind;
}

UsageOption option_of(const CLI::Option& from) {
  UsageOption option;
  option.is_argument = from.get_positional();
  if (option.is_argument) {
    option.names = {from.get_name(true)};
  } else {
    for (const std::string& name : from.get_snames()) option.names.push_back("-" + name);
    for (const std::string& name : from.get_lnames()) option.names.push_back("--" + name);
  }
  if (from.get_items_expected_max() > 0) read_type(from.get_type_name(), option);
  if (option.is_argument) option.value = option.names.front();
  option.description = from.get_description();
  option.fallback = from.get_default_str();
  option.delimiter = from.get_delimiter();
  option.required = from.get_required();
  option.repeated = from.get_items_expected_max() > 1;
  return option;
}

}  // namespace

Usage usage_of(const CLI::App& app, std::string_view parent) {
  Usage usage;
  usage.name = (parent.empty() ? "" : std::string(parent) + " ") + app.get_name();
  usage.summary = app.get_description();
  usage.footer = app.get_footer();
  for (const CLI::Option* option : app.get_options()) {
    if (option->get_group().empty()) continue;
    UsageOption made = option_of(*option);
    (made.is_argument ? usage.arguments : usage.options).push_back(std::move(made));
  }
  for (const CLI::App* command : app.get_subcommands(std::function<bool(const CLI::App*)>())) {
    if (!command->get_group().empty()) usage.commands.push_back(usage_of(*command, usage.name));
  }
  return usage;
}

std::string_view short_name(const Usage& usage) {
  const std::string_view name = usage.name;
  return name.substr(name.rfind(' ') + 1);
}

}  // namespace isnad::cli
