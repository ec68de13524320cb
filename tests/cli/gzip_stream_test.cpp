// SPDX-License-Identifier: Apache-2.0
#include "cli/gzip_stream.h"

#include <doctest/doctest.h>
#include <random>
#include <sstream>
#include <string>

#include "extract/byte_source.h"
#include "tests/cli/run_isnad.h"

using namespace isnad;
using cli::GzipStream;

namespace {

std::string packed(const std::string& text) {
  std::ostringstream out;
  GzipStream stream(out);
  stream << text;
  stream.finish();
  CHECK(stream.good());
  return out.str();
}

std::string unpacked(const std::string& bytes) {
  const test::Folder folder;
  auto source = open_bytes(folder.write("x.gz", bytes));
  REQUIRE(source.ok());
  const auto text = read_all(*source.value(), "x.gz", std::size_t{1} << 30);
  REQUIRE(text.ok());
  return text.value();
}

/// Takes so many bytes and fails then.
class FullBuffer : public std::streambuf {
 public:
  explicit FullBuffer(std::size_t room) : room_(room) {}

 protected:
  int_type overflow(int_type c) override {
    if (room_ == 0) return traits_type::eof();
    --room_;
    return traits_type::not_eof(c);
  }

 private:
  std::size_t room_;
};

}  // namespace

TEST_CASE("what goes in comes out again") {
  std::mt19937 engine(3);
  std::string noise;
  for (int i = 0; i < 300000; ++i) noise += static_cast<char>(engine());
  for (const std::string& text :
       {std::string(), std::string("x"), std::string(1000000, 'a'), noise}) {
    CHECK(unpacked(packed(text)) == text);
  }
}

TEST_CASE("equal bytes in give equal bytes out, without a time or a name") {
  const std::string bytes = packed("text");
  CHECK(packed("text") == bytes);
  REQUIRE(bytes.size() > 10);
  CHECK(bytes.substr(0, 3) == "\x1F\x8B\x08");
  CHECK(bytes.substr(3, 5) == std::string(5, '\0'));  // flags and time
}

TEST_CASE("a full disk shows") {
  std::string noise;
  std::mt19937 engine(4);
  for (int i = 0; i < 300000; ++i) noise += static_cast<char>(engine());
  for (const std::size_t room : {0, 5, 70000}) {
    FullBuffer full(room);
    std::ostream to(&full);
    GzipStream stream(to);
    stream << noise;
    stream.finish();
    CHECK_FALSE(stream.good());
    CHECK_FALSE(to.good());
  }
}
