// SPDX-License-Identifier: Apache-2.0
#include "extract/article_json.h"

#include <algorithm>
#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>
#include <utility>

namespace isnad {

namespace {

namespace rj = rapidjson;

constexpr unsigned kFlags = rj::kParseIterativeFlag | rj::kParseStopWhenDoneFlag |
                            rj::kParseNumbersAsStringsFlag | rj::kParseInsituFlag;

int line_at(std::string_view text, std::size_t offset) {
  const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(offset, text.size()));
  return 1 + static_cast<int>(std::count(text.begin(), end, '\n'));
}

int column_at(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  const std::size_t newline = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
  return static_cast<int>(newline == std::string_view::npos ? offset : offset - newline - 1) + 1;
}

/// Collects articles from the events of the parser; what lies deeper than their keys is skipped.
class Collector : public rj::BaseReaderHandler<rj::UTF8<>, Collector> {
 public:
  Collector(std::string_view json, rj::InsituStringStream& stream,
            std::vector<Result<RawArticle>>& found)
      : json_(json), stream_(stream), found_(found) {}

  bool StartObject() {
    if (depth_ == level_) {
      article_ = {};
      article_.line = line_at_parser();
      text_kind_ = nullptr;
    } else {
      nested("an object");
    }
    ++depth_;
    return true;
  }
  bool EndObject(rj::SizeType) {
    if (--depth_ != level_) return true;
    if (text_kind_) {
      add_error("the key \"text\" holds " + std::string(text_kind_) + "; it must be a string");
    } else {
      found_.push_back(std::move(article_));
    }
    return true;
  }
  bool StartArray() {
    if (depth_ == 0) {
      level_ = 1;
    } else if (depth_ == level_) {
      add_error("not an article but an array in an array");
    } else {
      nested("an array");
    }
    ++depth_;
    return true;
  }
  bool EndArray(rj::SizeType) {
    if (--depth_ == 0) level_ = 0;
    return true;
  }
  bool Key(const char* text, rj::SizeType length, bool) {
    if (depth_ == level_ + 1) key_.assign(text, length);
    return true;
  }
  bool String(const char* text, rj::SizeType length, bool) {
    if (depth_ != level_ + 1) return scalar("a string");
    if (key_ == "text") {
      text_kind_ = nullptr;
      article_.text.emplace(text, length);
    } else if (std::string* field = this->field()) {
      field->assign(text, length);
    }
    return true;
  }
  bool RawNumber(const char* text, rj::SizeType length, bool) {
    if (depth_ == level_ + 1 && key_ == "id") article_.id.assign(text, length);
    return scalar("a number");
  }
  bool Null() {
    if (depth_ != level_ + 1) return scalar("null");
    if (key_ == "text") {
      text_kind_ = nullptr;
      article_.text.reset();
    } else if (std::string* field = this->field()) {
      field->clear();
    }
    return true;
  }
  bool Default() { return scalar("true or false"); }

 private:
  int line_at_parser() {
    const std::string_view passed = json_.substr(counted_, stream_.Tell() - counted_);
    line_ += static_cast<int>(std::count(passed.begin(), passed.end(), '\n'));
    counted_ = stream_.Tell();
    return line_;
  }
  void add_error(std::string message) {
    const bool inside = depth_ > level_;
    found_.push_back(Error{ErrorKind::input, std::move(message), "",
                           inside ? article_.line : line_at_parser(), 0});
  }
  bool scalar(const char* kind) {
    if (depth_ <= level_) {
      add_error("not an article but " + std::string(kind) + "; an article is a JSON object");
    } else {
      nested(kind);
    }
    return true;
  }
  /// A value that is no string stands at a key of the article, or deeper.
  void nested(const char* kind) {
    if (depth_ == level_ + 1 && key_ == "text") text_kind_ = kind;
  }
  std::string* field() {
    if (key_ == "id") return &article_.id;
    if (key_ == "date") return &article_.date;
    if (key_ == "title") return &article_.title;
    if (key_ == "source") return &article_.source;
    if (key_ == "url") return &article_.url;
    if (key_ == "lang") return &article_.lang;
    return nullptr;
  }

  std::string_view json_;
  rj::InsituStringStream& stream_;
  std::vector<Result<RawArticle>>& found_;
  RawArticle article_;
  std::string key_;
  const char* text_kind_ = nullptr;  ///< what stands in place of a string at "text"
  int depth_ = 0;
  int level_ = 0;  ///< depth at which articles begin: 1 in an array, else 0
  int line_ = 1;
  std::size_t counted_ = 0;  ///< bytes whose line ends are in `line_`
};

}  // namespace

std::vector<Result<RawArticle>> parse_articles(const std::string& json) {
  std::vector<Result<RawArticle>> found;
  std::string bytes = json;  // strings are decoded where they stand
  rj::InsituStringStream stream(bytes.data());
  Collector collector(json, stream, found);
  rj::Reader reader;
  for (;;) {
    rj::SkipWhitespace(stream);
    if (stream.Tell() >= json.size()) return found;
    const rj::ParseResult result = reader.Parse<kFlags>(stream, collector);
    if (result.IsError()) {
      const std::size_t at = result.Offset();
      found.push_back(Error{ErrorKind::input,
                            "not JSON: " + std::string(rj::GetParseError_En(result.Code())), "",
                            line_at(json, at), column_at(json, at)});
      return found;
    }
  }
}

}  // namespace isnad
