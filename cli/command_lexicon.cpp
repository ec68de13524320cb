// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <fmt/ostream.h>
#include <functional>
#include <memory>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/article_options.h"
#include "cli/article_run.h"
#include "cli/command_table.h"
#include "cli/loaded_lexicon.h"
#include "cli/output_file.h"
#include "extract/import/base_entities.h"
#include "extract/import/ftm_import.h"
#include "extract/import/import_input.h"
#include "extract/import/import_tables.h"
#include "extract/import/petrarch_import.h"
#include "extract/import/wikidata_import.h"

namespace isnad::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMebibyte = std::size_t{1} << 20;

struct ImportCommand {
  std::vector<std::string> inputs;
  std::string folder;
  std::vector<std::string> lexicons;
  std::size_t max_line = 64;  ///< MiB
  bool strict = false;
};

/// What an importer works on.
struct ImportJob {
  const std::vector<ImportInput>& inputs;
  const LexiconFiles& files;
  const BaseEntities& base;
  ImportOptions options;
  ImportTables& tables;
  ImportReport& report;
};

struct Source {
  const char* name;     ///< of the command, and at the end of the tables
  const char* summary;  ///< for --help
  const char* input;    ///< what the files hold, for --help
  const char* example;  ///< names of such files, for --help
  const char* title;    ///< for the heads of tables
  const char* licence;
  bool read_twice;
  std::function<Status(const ImportJob&)> run;
};

const std::vector<Source>& sources() {
  static const std::vector<Source> all = {
      {"wikidata", "Entities of a JSON dump of Wikidata",
       "Dump as JSON, one entity a line; also .gz, .bz2, .zst. It is read twice, so not a pipe",
       "latest-all.json.bz2", "Wikidata (wikidata.org)", "CC0 1.0", true,
       [](const ImportJob& job) {
         return import_wikidata(job.inputs.front(), job.files, job.options, job.tables, job.report);
       }},
      {"petrarch", "Actors of PETRARCH and TABARI dictionaries with CAMEO codes",
       "Dictionaries of actors and agents; also .gz, .bz2, .zst; - is standard input",
       "Phoenix.Countries.actors.txt Phoenix.agents.txt", "PETRARCH dictionaries", "see the source",
       false,
       [](const ImportJob& job) {
         return import_petrarch(job.inputs, job.files, job.base, job.options, job.tables,
                                job.report);
       }},
      {"ftm", "Entities of followthemoney, as OpenSanctions publishes them",
       "JSON lines; also .gz, .bz2, .zst; - is standard input", "entities.ftm.json.gz",
       "followthemoney entities", "see the source", false,
       [](const ImportJob& job) {
         return import_ftm(job.inputs, job.options, job.tables, job.report);
       }},
  };
  return all;
}

/// A pipe gives its bytes once.
Status check_twice_readable(const std::string& path) {
  std::error_code error;
  if (path != "-" && (!fs::exists(path, error) || fs::is_regular_file(path, error))) return {};
  return Error{ErrorKind::usage, "a dump is read twice; give a file, not a pipe or folder", path};
}

std::string head_of(const Source& source, const ImportCommand& command, const std::string& heading,
                    const ImportReport& report) {
  std::string head =
      fmt::format("# {} from {}; licence: {}.\n", heading, source.title, source.licence);
  std::string names;
  for (const std::string& input : command.inputs) {
    names += (names.empty() ? "" : ", ") + fs::path(input).filename().string();
  }
  head += fmt::format("# Made from {} by isnad lexicon import {}.\n", names, source.name);
  std::string left_out;
  for (const auto& [reason, count] : report.left_out) {
    left_out += fmt::format("{}{} ({})", left_out.empty() ? "" : "; ", reason, count);
  }
  if (report.bad_rows > 0) {
    left_out += fmt::format("{}bad rows ({})", left_out.empty() ? "" : "; ", report.bad_rows);
  }
  if (!left_out.empty()) head += "# Left out of the import: " + left_out + ".\n";
  return head;
}

/// All tables appear, or none: each is written beside its place before the first takes it.
Status write_tables(const Source& source, const ImportCommand& command, const ImportTables& tables,
                    const ImportReport& report, Console& console) {
  std::error_code error;
  fs::create_directories(fs::path(command.folder) / "entities", error);
  if (error) {
    return Error{ErrorKind::io, "cannot make this folder: " + error.message(), command.folder};
  }
  std::vector<std::unique_ptr<OutputFile>> files;
  const std::vector<ImportedTable> list = tables.tables();
  for (std::size_t i = 0; i < list.size(); ++i) {
    const fs::path path = fs::path(command.folder) / list[i].path;
    // A table of an earlier import must not stay when this one has none.
    if (list[i].rows == 0 && !fs::exists(path, error)) continue;
    Result<std::unique_ptr<OutputFile>> file = OutputFile::create(path.string(), console.out);
    if (!file) return file.error();
    tables.write(i, head_of(source, command, list[i].heading, report), file.value()->stream());
    file.value()->stream().flush();
    if (!file.value()->stream()) {
      return Error{ErrorKind::io, "cannot write all of it; is the disk full?", path.string()};
    }
    files.push_back(std::move(file.value()));
  }
  for (const std::unique_ptr<OutputFile>& file : files) {
    if (Status failed = file->commit()) return failed;
  }
  return std::nullopt;
}

void print_report(const ImportTables& tables, const ImportReport& report, Console& console) {
  for (const Error& bad : report.first_bad) fmt::print(console.err, "{}\n", bad.to_string());
  if (report.bad_rows > report.first_bad.size()) {
    fmt::print(console.err, "... and {} more\n", report.bad_rows - report.first_bad.size());
  }
  for (const auto& [reason, count] : report.left_out) {
    fmt::print(console.err, "left out: {}: {}\n", reason, count);
  }
  for (const ImportedTable& table : tables.tables()) {
    if (table.rows > 0) fmt::print(console.err, "{}: {}\n", table.path, table.rows);
  }
  fmt::print(console.err, "{} read, {}; {} of the lexicon recognised, {} not told apart by name\n",
             count_text(report.rows, "row"), count_text(report.bad_rows, "bad row"),
             tables.matched(), tables.contested());
}

int run(const Source& source, const ImportCommand& command, Console& console) {
  if (source.read_twice) {
    if (Status error = check_twice_readable(command.inputs.front())) return fail(console, *error);
  }
  const Result<LexiconFiles> files = read_lexicon_files(command.lexicons);
  if (!files) return fail(console, files.error());
  const Result<BaseEntities> base = BaseEntities::load(files.value());
  if (!base) return fail(console, base.error());
  std::vector<ImportInput> inputs;
  for (const std::string& path : command.inputs) inputs.push_back(import_file(path));

  ImportTables tables(base.value(), source.name);
  ImportReport report;
  const ImportOptions options{command.strict, command.max_line * kMebibyte};
  const ImportJob job{inputs, files.value(), base.value(), options, tables, report};
  if (Status error = source.run(job)) return fail(console, *error);
  tables.finish();
  print_report(tables, report, console);
  bool any = false;
  for (const ImportedTable& table : tables.tables()) any = any || table.rows > 0;
  if (!any) return fail(console, kFailed, "nothing to import was found; no table was written");
  if (Status error = write_tables(source, command, tables, report, console)) {
    return fail(console, *error);
  }
  return kDone;
}

}  // namespace

Runner declare_lexicon_command(CLI::App& app) {
  app.require_subcommand(1);
  CLI::App* import =
      app.add_subcommand("import", "Turns actors and places of a source into tables");
  import->require_subcommand(1);
  const auto chosen = std::make_shared<std::function<int(Console&)>>();
  for (const Source& source : sources()) {
    CLI::App* sub = import->add_subcommand(source.name, source.summary);
    sub->footer(fmt::format("Example:\n  isnad lexicon import {} {} -o my-actors/", source.name,
                            source.example));
    const auto command = std::make_shared<ImportCommand>();
    CLI::Option* inputs = sub->add_option("FILE", command->inputs, source.input)->required();
    if (source.read_twice) inputs->expected(1);
    sub->add_option("-o,--output", command->folder,
                    "Folder for the tables; give it to other commands as --lexicon")
        ->type_name("DIR")
        ->required();
    sub->add_option("--max-line", command->max_line, "Longest line that is read, in MiB")
        ->check(CLI::Range(std::size_t{1}, std::size_t{4096}))
        ->capture_default_str();
    sub->add_flag("--strict", command->strict, "Fail at the first bad row instead of skipping it");
    declare_lexicon(*sub, command->lexicons);
    sub->callback([chosen, command, &source] {
      *chosen = [command, &source](Console& console) { return run(source, *command, console); };
    });
  }
  return [chosen](Console& console) { return (*chosen)(console); };
}

}  // namespace isnad::cli
