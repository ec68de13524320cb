// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <fmt/format.h>
#include <memory>
#include <ostream>
#include <utility>

#include <CLI/CLI.hpp>

#include "cli/command_table.h"
#include "cli/manual_page.h"
#include "cli/output_file.h"

namespace isnad::cli {

namespace {

Status write_page(const std::string& folder, const Usage& usage, const std::string& page,
                  Console& console) {
  Result<std::unique_ptr<OutputFile>> file =
      OutputFile::create(folder + "/" + page_name(usage) + ".1", console.out);
  if (!file) return file.error();
  file.value()->stream() << page;
  return file.value()->commit();
}

Status write_pages(const std::string& folder, const Usage& program, Console& console) {
  std::error_code failure;
  std::filesystem::create_directories(folder, failure);
  if (failure) return Error{ErrorKind::io, "cannot make the folder: " + failure.message(), folder};
  if (Status status = write_page(folder, program, manual_overview(program), console)) return status;
  for (const Usage& command : program.commands) {
    if (Status status = write_page(folder, command, manual_page(command), console)) return status;
  }
  return {};
}

}  // namespace

Runner declare_manual(CLI::App& app) {
  const auto folder = std::make_shared<std::string>();
  app.add_option("DIR", *folder, "Folder for the pages")->required();
  return [folder, &app](Console& console) {
    if (Status failure = write_pages(*folder, usage_of(*app.get_parent()), console)) {
      return fail(console, *failure);
    }
    return kDone;
  };
}

}  // namespace isnad::cli
