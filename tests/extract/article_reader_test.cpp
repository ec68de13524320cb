// SPDX-License-Identifier: Apache-2.0
#include "extract/article_reader.h"

#include <atomic>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>
#include <vector>
#include <zlib.h>
#include <zstd.h>

using namespace isnad;
using namespace std::string_literals;

namespace {

namespace fs = std::filesystem;

/// A folder that is gone at the end of the test.
class TempFolder {
 public:
  TempFolder() {
    static std::atomic<int> count = 0;
    path_ = fs::temp_directory_path() /
            ("isnad-reader-" + std::to_string(getpid()) + "-" + std::to_string(++count));
    fs::create_directories(path_);
  }
  ~TempFolder() { fs::remove_all(path_); }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;

  std::string write(const std::string& name, const std::string& bytes) const {
    const fs::path path = path_ / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
    return path.generic_string();
  }
  std::string path() const { return path_.generic_string(); }

 private:
  fs::path path_;
};

struct Run {
  std::vector<Article> articles;
  std::vector<Error> errors;
};

Run read(std::vector<std::string> inputs, ReaderOptions options = {}) {
  static const Result<DateLines> lines = DateLines::load(LexiconFiles::embedded());
  REQUIRE(lines.ok());
  ArticleReader reader(std::move(inputs), options, &lines.value());
  Run run;
  while (auto next = reader.next()) {
    if (*next) {
      run.articles.push_back(next->value());
    } else {
      run.errors.push_back(next->error());
    }
  }
  return run;
}

std::string gzip(const std::string& bytes) {
  z_stream stream{};
  REQUIRE(deflateInit2(&stream, 6, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY) == Z_OK);
  std::string out(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::string zstd(const std::string& bytes) {
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  out.resize(ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), 3));
  return out;
}

/// UTF-16, little endian, of text whose code points are below 0x800.
std::string utf16(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned c = static_cast<unsigned char>(text[i]);
    if (c >= 0x80) c = (c & 0x1F) << 6 | (static_cast<unsigned char>(text[++i]) & 0x3F);
    out += {static_cast<char>(c & 0xFF), static_cast<char>(c >> 8)};
  }
  return out;
}

const std::string kStory = "غادر الوزير العاصمة.";

}  // namespace

TEST_CASE("a text file is one article") {
  const TempFolder folder;
  const Run run = read({folder.write("visit-7.txt", "الأحد 1 مارس 2026\r\n" + kStory + "\r\n")});
  REQUIRE(run.articles.size() == 1);
  CHECK(run.errors.empty());
  const Article& article = run.articles[0];
  CHECK(article.id == "visit-7");
  CHECK(article.language == "ar");
  CHECK(article.date == Date{2026, 3, 1});
  CHECK(article.text == "الأحد 1 مارس 2026\r\n" + kStory + "\r\n");
  CHECK(article.text.substr(article.story_begin) == kStory + "\r\n");
}

TEST_CASE("a headline above the date line is the title") {
  const TempFolder folder;
  const Run run = read({folder.write("a.txt", "الوزير يغادر العاصمة\n2026-03-01\n" + kStory)});
  REQUIRE(run.articles.size() == 1);
  const Article& article = run.articles[0];
  CHECK(article.title == "الوزير يغادر العاصمة");
  CHECK(article.date == Date{2026, 3, 1});
  CHECK(article.text.substr(article.story_begin) == kStory);
}

TEST_CASE("a stamp of the last change is no date of publication") {
  const TempFolder folder;
  const Run run = read({folder.write("a.txt", "1648 (GMT+04:00) - 20/06/09    " + kStory)});
  REQUIRE(run.articles.size() == 1);
  CHECK_FALSE(run.articles[0].date);
  CHECK(run.articles[0].text.substr(run.articles[0].story_begin) == kStory);
}

TEST_CASE("all keys of a JSON article are read") {
  const TempFolder folder;
  const Run run = read({folder.write("a.json", R"({"id": 17, "text": "النص", "title": "العنوان",
      "date": "2026-02-04T10:00:00Z", "source": "الضاد", "url": "https://example.org/1",
      "lang": "fa", "tags": ["x", {"text": "deep", "id": "deep"}], "text": "النص الأخير"})")});
  REQUIRE(run.articles.size() == 1);
  const Article& article = run.articles[0];
  CHECK(article.id == "17");
  CHECK(article.text == "النص الأخير");
  CHECK(article.title == "العنوان");
  CHECK(article.date == Date{2026, 2, 4});
  CHECK(article.source == "الضاد");
  CHECK(article.url == "https://example.org/1");
  CHECK(article.language == "fa");
  CHECK(article.story_begin == 0);
}

TEST_CASE("an array of articles, and JSON objects one after another") {
  const TempFolder folder;
  const std::string one = R"({"id": "1", "text": "النص"})";
  const std::string two = R"({"id": "2", "text": "النص", "date": null, "lang": null})";
  for (const std::string& json : {"[" + one + ",\n " + two + "]", one + "\n" + two + "\n"}) {
    const Run run = read({folder.write("a.json", json)});
    CAPTURE(json);
    REQUIRE(run.articles.size() == 2);
    CHECK(run.errors.empty());
    CHECK(run.articles[0].id == "1");
    CHECK(run.articles[1].id == "2");
    CHECK(run.articles[1].language == "ar");
  }
  CHECK(read({folder.write("b.json", "[]")}).articles.empty());
  CHECK(read({folder.write("b.json", "[]")}).errors.empty());
}

TEST_CASE("bad JSON lines are named and skipped") {
  const TempFolder folder;
  const std::string path = folder.write("a.jsonl",
                                        "{\"id\": \"1\", \"text\": \"النص\"}\n"
                                        "\n"
                                        "{\"id\": \"3\", \"text\": \"النص\"\n"
                                        "{\"id\": \"4\"}\r\n"
                                        "{\"id\": \"5\", \"text\": \"  \\n\"}\n"
                                        "{\"id\": \"6\", \"text\": 6}\n"
                                        "\"text\"\n"
                                        "{\"id\": \"8\", \"text\": \"\\ud800\"}\n"
                                        "{\"id\": \"9\", \"text\": \"\xD8\"}\n"
                                        "{\"id\": \"10\", \"text\": [\"a\"]}\n"
                                        "{\"id\": \"11\", \"text\": \"النص\"}");
  const Run run = read({path});
  REQUIRE(run.articles.size() == 2);
  CHECK(run.articles[0].id == "1");
  CHECK(run.articles[1].id == "11");
  const std::vector<std::string> expected = {
      ":3:31: not JSON: ",
      ":4: no text: the key \"text\" is missing",
      ":5: no text",
      ":6: the key \"text\" holds a number; it must be a string",
      ":7: not an article but a string; an article is a JSON object",
      ":8:",
      ":9: not text: neither UTF-8, UTF-16 nor Windows-1256; convert it to UTF-8",
      ":10: the key \"text\" holds an array; it must be a string",
  };
  REQUIRE(run.errors.size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CHECK(run.errors[i].kind == ErrorKind::input);
    CHECK(run.errors[i].to_string().substr(0, path.size() + expected[i].size()) ==
          path + expected[i]);
  }
}

TEST_CASE("errors in a JSON file have the line of the article") {
  const TempFolder folder;
  const std::string path = folder.write("a.json",
                                        "[\n{\"id\": \"1\",\n\"text\": \"النص\"},\n"
                                        "{\"id\":\n\"2\"},\n 3,\n[4],\n{\"text\": x}]");
  const Run run = read({path});
  CHECK(run.articles.size() == 1);
  REQUIRE(run.errors.size() == 4);
  CHECK(run.errors[0].to_string() == path + ":4: no text: the key \"text\" is missing");
  CHECK(run.errors[1].line == 6);
  CHECK(run.errors[2].line == 7);
  CHECK(run.errors[3].line == 8);
  CHECK(run.errors[3].column == 10);
  CHECK(read({folder.write("b.json", " \n")}).errors.size() == 1);
}

TEST_CASE("JSON may be nested as deep as it likes") {
  const TempFolder folder;
  const std::string deep = std::string(300'000, '[') + std::string(300'000, ']');
  const Run run = read({folder.write(
      "a.jsonl", "{\"x\": " + deep + ", \"text\": \"النص\"}\n{\"x\": " + deep + "\n")});
  CHECK(run.articles.size() == 1);
  CHECK(run.errors.size() == 1);
}

TEST_CASE("encodings and packed files are read as they are") {
  const TempFolder folder;
  const std::string line = "{\"id\": \"1\", \"text\": \"" + kStory + "\"}\n";
  const std::string windows =
      "\xDB\xC7\xCF\xD1 \xC7\xE1\xE6\xD2\xED\xD1 \xC7\xE1\xDA\xC7\xD5\xE3\xC9.";
  struct Case {
    const char* name;
    std::string bytes;
  };
  const Case cases[] = {
      {"1.txt", kStory},
      {"1.TXT", kStory},
      {"1.txt", "\xEF\xBB\xBF" + kStory},
      {"1.txt", windows},
      {"1.txt", utf16(kStory)},
      {"1.txt.gz", gzip(kStory)},
      {"1.txt.gz", gzip(kStory.substr(0, 8)) + gzip(kStory.substr(8))},
      {"1.txt.zst", zstd(kStory)},
      {"1.txt.zst", zstd(kStory.substr(0, 8)) + zstd(kStory.substr(8))},
      {"1.jsonl", "\xEF\xBB\xBF" + line},
      {"1.jsonl", utf16(line)},
      {"1.jsonl", "\xFF\xFE" + utf16(line)},
      {"1.jsonl", "{\"id\": \"1\", \"text\": \"" + windows + "\"}\n"},
      {"1.ndjson.gz", gzip(line)},
      {"1.jsonl.zst", zstd(line)},
      {"1.json.zst", zstd(line)},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    const Run run = read({folder.write(c.name, c.bytes)});
    CHECK(run.errors.empty());
    REQUIRE(run.articles.size() == 1);
    CHECK(run.articles[0].id == "1");
    CHECK(run.articles[0].text == kStory);
  }
}

TEST_CASE("files that cannot be read are errors and the run goes on") {
  const TempFolder folder;
  const std::string story = folder.write("good.txt", kStory);
  const std::string whole = gzip(std::string(5000, 'a') + kStory);
  const std::string missing = folder.path() + "/missing.txt";
  struct Case {
    std::string path;
    ErrorKind kind;
    const char* message;
  };
  const Case cases[] = {
      {missing, ErrorKind::io, "no such file or folder"},
      {folder.write("a.pdf", "x"), ErrorKind::usage,
       "unknown kind of file; articles are .txt, .json, .jsonl or .ndjson, each also with .gz or "
       ".zst behind it"},
      {folder.write("a.txt", "\x89PNG\r\n\x1A\n\x00\x00\x00\rIHDR"s), ErrorKind::input,
       "not text: neither UTF-8, UTF-16 nor Windows-1256; convert it to UTF-8"},
      {folder.write("b.txt", " \n"), ErrorKind::input, "no text"},
      {folder.write("c.txt.gz", whole.substr(0, whole.size() - 12)), ErrorKind::io,
       "the gzip data are damaged or cut off"},
      {folder.write("d.txt.zst", zstd(kStory).substr(0, 20)), ErrorKind::io,
       "the Zstandard data are cut off"},
      {folder.write("e.jsonl.zst", "no zstd"), ErrorKind::io, "the Zstandard data are damaged"},
      {folder.write("empty/readme.md", "x").substr(0, folder.path().size() + 6), ErrorKind::input,
       "no article in this folder"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.path);
    const Run run = read({c.path, story});
    CHECK(run.articles.size() == 1);
    REQUIRE(run.errors.size() == 1);
    CHECK(run.errors[0].kind == c.kind);
    CHECK(run.errors[0].message.starts_with(c.message));
    CHECK(run.errors[0].file == c.path);
  }
}

TEST_CASE("folders are walked in sorted order") {
  const TempFolder folder;
  folder.write("b.txt", kStory);
  folder.write("a/z.txt", kStory);
  folder.write("a/b/c.jsonl",
               "{\"id\": \"c\", \"text\": \"النص\"}\n"
               "{\"id\": \"d\", \"text\": \"النص\"}");
  folder.write("c.txt.gz", gzip(kStory));
  folder.write("notes.md", "x");
  folder.write(".git/x.txt", kStory);
  const std::string first = folder.write("own/first.txt", kStory);
  const Run run = read({first, folder.path()});
  std::string ids;
  for (const Article& article : run.articles) ids += article.id + " ";
  CHECK(ids == "first c d z b c first ");
  CHECK(run.errors.empty());
}

TEST_CASE("articles over the limit are refused, not cut") {
  const TempFolder folder;
  ReaderOptions options;
  options.max_article_bytes = 100;
  const std::string big(200, 'a');
  const std::string lines = folder.write(
      "a.jsonl", "{\"text\": \"" + big + "\"}\n{\"id\": \"2\", \"text\": \"small\"}\n");
  Run run = read({lines}, options);
  REQUIRE(run.errors.size() == 1);
  CHECK(run.errors[0].to_string() == lines + ":1: over the size limit of 100 bytes");
  REQUIRE(run.articles.size() == 1);
  CHECK(run.articles[0].id == "2");
  run = read({folder.write("a.json", "[{\"text\": \"" + big + "\"}, {\"text\": \"small\"}]"),
              folder.write("a.txt", big)},
             options);
  CHECK(run.articles.size() == 1);
  CHECK(run.errors.size() == 2);
}

TEST_CASE("long lines cross the buffer whole") {
  const TempFolder folder;
  std::string lines;
  for (int i = 0; i < 40; ++i) {
    lines += "{\"id\": \"" + std::to_string(i) + "\", \"text\": \"" +
             std::string(static_cast<std::size_t>(i) * 1777 + 1, 'a') + "\"}\n";
  }
  const Run run = read({folder.write("a.jsonl", lines)});
  REQUIRE(run.articles.size() == 40);
  for (std::size_t i = 0; i < 40; ++i) CHECK(run.articles[i].text.size() == i * 1777 + 1);
}

TEST_CASE("an article without id gets one from its content") {
  const TempFolder folder;
  const Run run = read({folder.write("a.jsonl",
                                     "{\"text\": \"النص\"}\n{\"text\": \"النص\"}\n"
                                     "{\"text\": \"النص\", \"source\": \"الضاد\"}\n")});
  REQUIRE(run.articles.size() == 3);
  CHECK(run.articles[0].id == run.articles[1].id);
  CHECK(run.articles[0].id != run.articles[2].id);
  CHECK(run.articles[0].id.size() == 18);
  CHECK(run.articles[0].id == "a-b407f38914777bf2");
}

TEST_CASE("the date is that of the article, then of its date line, then of the options") {
  const TempFolder folder;
  ReaderOptions options;
  options.date = Date{2020, 1, 1};
  const std::string head = R"({"text": "الأحد 1 مارس 2026\nغادر الوزير", "date": )";
  const std::string lines = head + "\"2025-05-05\"}\n" + head + "null}\n" + head +
                            "\"tomorrow\"}\n"
                            "{\"text\": \"غادر\", \"date\": \"soon\"}\n"
                            "{\"text\": \"غادر\", \"date\": \"5 أيار 2025\"}\n";
  const Run run = read({folder.write("a.jsonl", lines)}, options);
  REQUIRE(run.articles.size() == 5);
  CHECK(run.articles[0].date == Date{2025, 5, 5});
  CHECK(run.articles[0].text.substr(run.articles[0].story_begin) == "غادر الوزير");
  CHECK(run.articles[1].date == Date{2026, 3, 1});
  CHECK(run.articles[2].date == Date{2026, 3, 1});
  CHECK(run.articles[3].date == Date{2020, 1, 1});
  CHECK(run.articles[4].date == Date{2025, 5, 5});
}
