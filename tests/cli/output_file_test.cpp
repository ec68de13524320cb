// SPDX-License-Identifier: Apache-2.0
#include "cli/output_file.h"

#include <doctest/doctest.h>
#include <filesystem>
#include <sstream>
#include <string>

#include "tests/cli/run_isnad.h"

using namespace isnad;
using cli::OutputFile;

namespace {

std::vector<std::unique_ptr<OutputFile>> two_files(const test::Folder& folder) {
  std::vector<std::unique_ptr<OutputFile>> files;
  std::ostringstream standard;
  for (const std::string name : {"a", "b"}) {
    auto file = OutputFile::create(folder.path(name), standard);
    REQUIRE(file.ok());
    file.value()->stream() << "new " << name;
    files.push_back(std::move(file.value()));
  }
  return files;
}

}  // namespace

TEST_CASE("several files appear together, in place of what there was") {
  const test::Folder folder;
  folder.write("b", "old b");
  {
    const auto files = two_files(folder);
    CHECK(folder.read("b") == "old b");
    CHECK_FALSE(commit_all(files));
    CHECK(folder.read("a") == "new a");
    CHECK(folder.read("b") == "new b");
  }
  CHECK(folder.files() == 2);
}

TEST_CASE("when one cannot appear, all stay as they were") {
  const test::Folder folder;
  SUBCASE("in place of an old file") { folder.write("a", "old a"); }
  SUBCASE("where there was none") {}
  const std::string before = folder.read("a");
  const std::size_t count = folder.files();
  {
    const auto files = two_files(folder);
    std::filesystem::create_directories(folder.path("b") + "/inside");
    const Status error = commit_all(files);
    REQUIRE(error);
    CHECK(test::has(error->to_string(), "cannot write this file"));
  }
  CHECK(folder.read("a") == before);
  CHECK(std::filesystem::exists(folder.path("a")) == !before.empty());
  CHECK(folder.files() == count + 1);  // and the folder that was in the way
}

TEST_CASE("files that are not committed never appear") {
  const test::Folder folder;
  two_files(folder);
  CHECK(folder.files() == 0);
}
