// SPDX-License-Identifier: Apache-2.0
#include <fmt/ostream.h>
#include <functional>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/article_options.h"
#include "cli/article_run.h"
#include "cli/command_table.h"
#include "cli/graph_source.h"
#include "cli/loaded_lexicon.h"
#include "graph/claim_store.h"

namespace isnad::cli {

namespace {

struct StoreOptions {
  std::string store;
  std::vector<std::string> articles;
  std::vector<std::string> lexicons;
};

std::string days_text(const StoreInfo& info) {
  if (!info.first_day || !info.last_day) return "unknown";
  return to_iso(*info.first_day) + " to " + to_iso(*info.last_day);
}

int run_info(const StoreOptions& options, Console& console) {
  Result<ClaimStore> store = ClaimStore::open(options.store, StoreMode::read);
  if (!store) return fail(console, store.error());
  const Result<StoreInfo> read = store.value().info();
  if (!read) return fail(console, read.error());
  const StoreInfo& info = read.value();
  const auto line = [&](const char* name, const auto& value) {
    fmt::print(console.out, "{:<10} {}\n", name, value);
  };
  line("articles", info.articles);
  line("claims", info.claims);
  line("entities", info.entities);
  line("published", days_text(info));
  line("events", fmt::format("{}{}", info.events, info.events_current ? "" : ", out of date"));
  line("schema", info.schema);
  line("bytes", info.bytes);
  return kDone;
}

int run_check(const StoreOptions& options, Console& console) {
  Result<ClaimStore> store = ClaimStore::open(options.store, StoreMode::write);
  if (!store) return fail(console, store.error());
  if (Status damage = store.value().check()) return fail(console, *damage);
  const Result<StoreInfo> info = store.value().info();
  if (!info) return fail(console, info.error());
  fmt::print(console.out, "sound: {}, {}\n", count_text(info.value().articles, "article"),
             count_text(info.value().claims, "claim"));
  return kDone;
}

/// All of the articles or none: a name that was mistyped must not pass unseen.
int run_retract(const StoreOptions& options, Console& console) {
  const Result<LoadedLexicon> lexicon = load_lexicon(options.lexicons);
  if (!lexicon) return fail(console, lexicon.error());
  Result<ClaimStore> opened = ClaimStore::open(options.store, StoreMode::write);
  if (!opened) return fail(console, opened.error());
  ClaimStore& store = opened.value();
  if (Status failure = store.begin()) return fail(console, *failure);
  for (const std::string& article : options.articles) {
    const Result<bool> was_there = store.retract(article);
    if (!was_there) return fail(console, was_there.error());
    if (!was_there.value()) {
      return fail(console, Error{ErrorKind::input,
                                 "there is no article \"" + article +
                                     "\" in this store; nothing was retracted",
                                 options.store});
    }
  }
  if (Status failure = store.tidy()) return fail(console, *failure);
  if (Status failure = store.commit()) return fail(console, *failure);
  const Result<KnowledgeGraph> graph = update_graph(store, lexicon.value());
  if (!graph) return fail(console, graph.error());
  fmt::print(console.err, "{} retracted\n", count_text(options.articles.size(), "article"));
  return kDone;
}

}  // namespace

Runner declare_store(CLI::App& app) {
  app.require_subcommand(1);
  const auto chosen = std::make_shared<std::function<int(Console&)>>();
  using Run = int (*)(const StoreOptions&, Console&);
  const auto add = [&](const char* name, const char* summary, Run run) {
    CLI::App* sub = app.add_subcommand(name, summary);
    const auto options = std::make_shared<StoreOptions>();
    sub->add_option("STORE", options->store, "File that isnad build --store wrote")->required();
    sub->callback([chosen, options, run] {
      *chosen = [options, run](Console& console) { return run(*options, console); };
    });
    return std::pair(sub, options);
  };
  add("info", "Counts, days of publication, size", run_info);
  add("check", "Reads all of a store and tells what is damaged; brings an older one up to date",
      run_check);
  const auto [retract, options] =
      add("retract", "Takes articles out, as if they had never been added", run_retract);
  retract->add_option("ARTICLE", options->articles, "Ids of articles")->required();
  declare_lexicon(*retract, options->lexicons);
  return [chosen](Console& console) { return (*chosen)(console); };
}

}  // namespace isnad::cli
