// SPDX-License-Identifier: Apache-2.0
#include "extract/lexicon_files.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

using namespace isnad;
namespace fs = std::filesystem;

namespace {

/// A folder that is gone after the test.
class TemporaryFolder {
 public:
  explicit TemporaryFolder(const std::string& name)
      : path_(fs::temp_directory_path() / ("isnad-lexicon-files-" + name)) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~TemporaryFolder() { fs::remove_all(path_); }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  void write(const std::string& name, const std::string& text) const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << text;
  }
  [[nodiscard]] std::string path() const { return path_.string(); }

 private:
  fs::path path_;
};

std::vector<std::string> texts(const std::vector<const LexiconFile*>& files) {
  std::vector<std::string> out;
  for (const LexiconFile* file : files) out.emplace_back(file->text);
  return out;
}

}  // namespace

TEST_CASE("files are found by path and by prefix") {
  LexiconFiles files;
  files.add({"relations/visit.json", "visit", "1"});
  files.add({"entities/places.tsv", "places", "2"});
  files.add({"entities/places_regions.tsv", "regions", "3"});
  files.add({"relations/visit.json", "more", "4"});
  using Texts = std::vector<std::string>;
  CHECK(texts(files.at("relations/visit.json")) == Texts{"1", "4"});
  CHECK(texts(files.at("entities/places.tsv")) == Texts{"2"});
  CHECK(files.at("relations").empty());
  CHECK(texts(files.below("entities/places")) == Texts{"2", "3"});
  CHECK(texts(files.below("relations/")) == Texts{"1", "4"});
  CHECK(files.below("languages/").empty());
  CHECK(files.below("").size() == 4);
}

TEST_CASE("the lexicon is compiled in") {
  const LexiconFiles files = LexiconFiles::embedded();
  for (const std::string path : {"entities/countries.tsv", "languages/ar/verbs.tsv",
                                 "languages/ar/dates/months.tsv", "relations/visit.json"}) {
    CAPTURE(path);
    const auto found = files.at(path);
    REQUIRE(found.size() == 1);
    CHECK(found[0]->path == path);
    CHECK(found[0]->name == "lexicon/" + std::string(path));
    CHECK_FALSE(found[0]->text.empty());
  }
}

TEST_CASE("an overlay adds its tables and relations behind those that are there") {
  const TemporaryFolder folder("overlay");
  folder.write("languages/ar/names.tsv", "form\tkind\n");
  folder.write("entities/persons.tsv", "id\tar\ten\n");
  folder.write("relations/dance.json", "{}");
  folder.write("notes.txt", "left out");
  LexiconFiles files = LexiconFiles::embedded();
  const std::size_t before = files.below("").size();
  const Status error = files.overlay(folder.path());
  REQUIRE_MESSAGE(!error, (error ? error->to_string() : ""));
  CHECK(files.below("").size() == before + 3);
  const auto names = files.at("languages/ar/names.tsv");
  REQUIRE(names.size() == 2);
  CHECK(names[1]->text == "form\tkind\n");
  CHECK(names[1]->name == (fs::path(folder.path()) / "languages/ar/names.tsv").string());
  CHECK(files.at("relations/dance.json").size() == 1);
  CHECK(files.at("notes.txt").empty());
}

TEST_CASE("a folder that is not there is a wrong option") {
  LexiconFiles files;
  const Status error = files.overlay("no/such/folder");
  REQUIRE(error);
  CHECK(error->kind == ErrorKind::usage);
  CHECK(error->file == "no/such/folder");
  CHECK(error->message.find("--lexicon") != std::string::npos);
  CHECK(files.below("").empty());
}
