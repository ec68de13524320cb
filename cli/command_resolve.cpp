// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <fmt/ostream.h>
#include <memory>
#include <optional>
#include <ostream>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/command_table.h"
#include "cli/loaded_lexicon.h"
#include "core/unicode.h"
#include "extract/entity_finder.h"

namespace isnad::cli {

namespace {

constexpr std::size_t kMostShown = 5;

struct ResolveOptions {
  std::vector<std::string> texts;
  std::string date;
  std::vector<std::string> lexicons;
  std::size_t most = kMostShown;
  bool json = false;
};

/// First-strong isolates keep a right-to-left name in its place on a terminal.
std::string isolated(std::string_view text) { return fmt::format("\u2068{}\u2069", text); }

void print_table(std::string_view text, const std::vector<FoundEntity>& found, std::ostream& out) {
  fmt::print(out, "{}\n", isolated(text));
  if (found.empty()) fmt::print(out, "  nothing known by this name\n");
  std::size_t rank = 0;
  for (const FoundEntity& f : found) {
    std::string name = isolated(f.entity.label);
    for (const auto& [language, label] : f.entity.labels) {
      if (language == "en" && label != f.entity.label) name += ", " + isolated(label);
    }
    fmt::print(out, "  {}. {}  {}  {:.2f}\n     {}\n", ++rank, f.entity.id, name, f.score,
               isolated(f.why));
  }
}

void print_json(std::string_view text, const std::string& date,
                const std::vector<FoundEntity>& found, std::ostream& out) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> json(buffer);
  const auto put = [&](const char* key, std::string_view value) {
    json.Key(key);
    json.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
  };
  json.StartObject();
  put("query", text);
  json.Key("date");
  date.empty() ? json.Null() : json.String(date.c_str());
  json.Key("found");
  json.StartArray();
  for (const FoundEntity& f : found) {
    json.StartObject();
    put("id", f.entity.id);
    put("type", to_string(f.entity.type));
    put("label", f.entity.label);
    json.Key("labels");
    json.StartObject();
    for (const auto& [language, label] : f.entity.labels) put(language.c_str(), label);
    json.EndObject();
    json.Key("score");
    json.Double(f.score);
    put("why", f.why);
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
  out << buffer.GetString() << '\n';
}

int run(const ResolveOptions& options, Console& console) {
  std::optional<Date> day;
  if (!options.date.empty()) {
    day = parse_iso(options.date);
    if (!day) {
      return fail(console, kWrongUsage, "--date " + options.date + " is no day; write YYYY-MM-DD");
    }
  }
  for (const std::string& text : options.texts) {
    if (!unicode::is_valid_utf8(text)) return fail(console, kWrongUsage, "the name is not UTF-8");
  }
  const Result<LoadedLexicon> lexicon = load_lexicon(options.lexicons);
  if (!lexicon) return fail(console, lexicon.error());
  EntityFinder finder(lexicon.value().lexicon);
  bool all = true;
  for (const std::string& text : options.texts) {
    const std::vector<FoundEntity> found = finder.find(text, day, options.most);
    all = all && !found.empty();
    if (options.json) {
      print_json(text, options.date, found, console.out);
    } else {
      print_table(text, found, console.out);
    }
  }
  return all ? kDone : kFailed;
}

}  // namespace

Runner declare_resolve(CLI::App& app) {
  const auto options = std::make_shared<ResolveOptions>();
  app.add_option("TEXT", options->texts, "A name in any spelling, or a role")->required();
  app.add_option("--date", options->date, "The day on which a role is asked for, YYYY-MM-DD");
  app.add_option("-n,--most", options->most, "How many to show")
      ->check(CLI::Range(1, 1000))
      ->capture_default_str();
  app.add_option("--lexicon", options->lexicons, "Folders to lay over the lexicon");
  app.add_flag("--json", options->json, "One JSON object a name");
  return [options](Console& console) { return run(*options, console); };
}

}  // namespace isnad::cli
