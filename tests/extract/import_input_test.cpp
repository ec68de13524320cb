// SPDX-License-Identifier: Apache-2.0
#include "extract/import/import_input.h"

#include <cstdio>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>
#include <vector>

#include "extract/byte_source.h"

using namespace isnad;

namespace {

/// Two streams, as parallel packers write them: "first line" and "second line".
const std::string kTwoStreams(
    "\x42\x5a\x68\x39\x31\x41\x59\x26\x53\x59\x9a\xac\x3c\xe8\x00\x00\x01\xd1\x80\x00\x10\x40"
    "\x00\x03\x25\x1c\x00\x20\x00\x22\x01\x89\xa1\x00\x30\xb6\xb1\x12\xa3\x9f\x8b\xb9\x22\x9c"
    "\x28\x48\x4d\x56\x1e\x74\x00\x42\x5a\x68\x39\x31\x41\x59\x26\x53\x59\x38\x40\x60\xc6\x00"
    "\x00\x05\xd1\x80\x00\x10\x40\x00\x0e\x25\x88\x00\x20\x00\x22\x03\x41\xea\x10\x03\x04\xa3"
    "\x58\xec\x00\xf1\x77\x24\x53\x85\x09\x03\x84\x06\x0c\x60",
    102);

class TemporaryFile {
 public:
  TemporaryFile(const std::string& suffix, const std::string& bytes)
      : path_((std::filesystem::temp_directory_path() /
               ("isnad-import-" + std::to_string(getpid()) + suffix))
                  .string()) {
    std::ofstream(path_, std::ios::binary) << bytes;
  }
  ~TemporaryFile() { std::remove(path_.c_str()); }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

ImportInput text_input(const std::string& text) {
  return {"sample",
          [text] { return Result<std::unique_ptr<ByteSource>>(prefixed(text, nullptr)); }};
}

}  // namespace

TEST_CASE("bzip2 files are unpacked, of several streams too") {
  const TemporaryFile file(".bz2", kTwoStreams);
  auto source = open_bytes(file.path());
  REQUIRE(source);
  const Result<std::string> all = read_all(*source.value(), file.path(), 1000);
  REQUIRE(all);
  CHECK(all.value() == "first line\nsecond line\n");
}

TEST_CASE("damaged bzip2 files are errors that name the file") {
  std::string changed = kTwoStreams;
  changed[20] = '?';
  const std::vector<std::string> cases = {kTwoStreams.substr(0, kTwoStreams.size() - 9), changed,
                                          "no bzip2", ""};
  for (const std::string& bytes : cases) {
    CAPTURE(bytes.size());
    const TemporaryFile file(".bz2", bytes);
    auto source = open_bytes(file.path());
    REQUIRE(source);
    const Result<std::string> all = read_all(*source.value(), file.path(), 1000);
    REQUIRE(!all);
    CHECK(all.error().file == file.path());
    CHECK(all.error().message.find("bzip2") != std::string::npos);
  }
}

TEST_CASE("lines are visited with their number; blank ones and a byte order mark are not") {
  std::vector<std::string> seen;
  const Status error =
      for_each_import_line(text_input("\xEF\xBB\xBF"
                                      "a\n\n \r\nb"),
                           {}, nullptr, [&](std::string& line, int number) -> Status {
                             seen.push_back(line + std::to_string(number));
                             return std::nullopt;
                           });
  CHECK(!error);
  CHECK(seen == std::vector<std::string>{"a1", "b4"});
}

TEST_CASE("bad rows are counted and the first of them kept; strict ends at the first") {
  std::string text = "good\n";
  for (int i = 0; i < 25; ++i) text += "bad\n";
  const auto visit = [](std::string& line, int) -> Status {
    if (line == "bad") return bad_row("it is bad");
    return std::nullopt;
  };
  ImportReport report;
  CHECK(!for_each_import_line(text_input(text), {}, &report, visit));
  CHECK(report.bad_rows == 25);
  REQUIRE(report.first_bad.size() == kKeptBadRows);
  CHECK(report.first_bad[0].to_string() == "sample:2: it is bad");
  ImportOptions strict;
  strict.strict = true;
  ImportReport stopped;
  const Status error = for_each_import_line(text_input(text), strict, &stopped, visit);
  REQUIRE(error);
  CHECK(error->to_string() == "sample:2: it is bad");
}

TEST_CASE("a line over the limit is a bad row that names the limit") {
  ImportOptions options;
  options.max_line = 4;
  ImportReport report;
  int visited = 0;
  CHECK(!for_each_import_line(text_input("1234\n12345\n12\n"), options, &report,
                              [&](std::string&, int) -> Status {
                                ++visited;
                                return std::nullopt;
                              }));
  CHECK(visited == 2);
  REQUIRE(report.bad_rows == 1);
  CHECK(report.first_bad[0].to_string() == "sample:2: the line is over 4 bytes");
}

TEST_CASE("a file that is not there is an error") {
  const Status error = for_each_import_line(import_file("no/such/file.json"), {}, nullptr,
                                            [](std::string&, int) { return Status(); });
  REQUIRE(error);
  CHECK(error->kind == ErrorKind::io);
  CHECK(error->file == "no/such/file.json");
}
