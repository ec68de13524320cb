// SPDX-License-Identifier: Apache-2.0
#include "graph/xml_scanner.h"

#include <doctest/doctest.h>
#include <sstream>

#include "graph/exporters/graphml.h"
#include "graph/graphml_reader.h"
#include "tests/support/random_graph.h"

using namespace isnad;

namespace {

/// Gives a text in pieces of so many bytes.
ReadBytes in_pieces(std::string_view text, std::size_t piece) {
  return [text, piece](char* buffer, std::size_t size) mutable -> Result<std::size_t> {
    const std::size_t taken = text.copy(buffer, std::min(size, piece));
    text.remove_prefix(taken);
    return taken;
  };
}

constexpr std::string_view kAttributes[] = {"id", "key", "source", "attr.name", "a", "b"};

/// All that a scanner tells, with the pieces of a text joined.
std::string told(std::string_view document, std::size_t block, std::size_t piece) {
  XmlScanner scanner(in_pieces(document, piece), block);
  std::string out, text;
  const auto start = [&] {
    out += "[" + std::string(scanner.name());
    for (const std::string_view name : kAttributes) {
      const std::string_view value = scanner.attribute(name);
      if (!value.empty()) out.append(" ").append(name).append("=").append(value);
    }
  };
  for (;;) {
    const XmlEvent event = scanner.next();
    if (event == XmlEvent::text) {
      text += scanner.text();
      continue;
    }
    // Blanks between elements may be told or not.
    if (text.find_first_not_of(" \t\r\n") != std::string::npos) out += "(" + text + ")";
    text.clear();
    if (event == XmlEvent::start) start();
    if (event == XmlEvent::leaf) {
      start();
      const std::string_view all = scanner.text();
      if (all.find_first_not_of(" \t\r\n") != std::string::npos) {
        out.append("(").append(all).append(")");
      }
    }
    if (event == XmlEvent::leaf || event == XmlEvent::end) {
      out.append("/").append(scanner.name()).append("]\n");
    }
    if (event == XmlEvent::finish) return out + "finish";
    if (event == XmlEvent::error) {
      Error error = scanner.error();
      error.file = "f";
      return out + error.to_string();
    }
  }
}

void same_in_pieces(std::string_view document) {
  const std::string whole = told(document, std::size_t{1} << 20, document.size() + 1);
  for (const std::size_t block : {4, 5, 7, 16, 33, 100}) {
    for (const std::size_t piece : {1, 1000}) {
      const std::string other = told(document, block, piece);
      const auto differ = std::mismatch(whole.begin(), whole.end(), other.begin(), other.end());
      CAPTURE(block);
      CHECK(std::string(differ.first, whole.end()) == std::string(differ.second, other.end()));
    }
  }
}

const std::string kHard =
    "\xEF\xBB\xBF<?xml version='1.0'?>\r\n<!-- <a> -- - > -->\n"
    "<!DOCTYPE g [<!ENTITY x 'y>'>]>\n"
    "<g xmlns='u'><p:a id = \"1 > 2 &amp; '3'\" key='\"'\n b='\u0628\u063A'/>"
    "<data key='k'>t &lt;\r\n&#x628;&#1576; \r <![CDATA[ <b>]] ]]]>\u0628<!-- c -->]]&gt;</data>"
    "<data key='k'>plain \u0628\U0001F600</data><x></x><x> </x><y><z/>tail</y>\n</g>\n<!-- end -->";

}  // namespace

TEST_CASE("what a document says does not depend on how it is read") {
  CHECK(told(kHard, 1 << 20, 1 << 20) ==
        "[g[a id=1 > 2 & '3' key=\" b=\u0628\u063A/a]\n"
        "[data key=k(t <\n\u0628\u0628 \n  <b>]] ]\u0628]]>)/data]\n"
        "[data key=k(plain \u0628\U0001F600)/data]\n[x/x]\n[x/x]\n[y[z/z]\n(tail)/y]\n/g]\nfinish");
  same_in_pieces(kHard);
  for (std::size_t size = 0; size < kHard.size(); ++size) {
    same_in_pieces(std::string_view(kHard).substr(0, size));
  }
}

TEST_CASE("damage has its place however it is read") {
  test::RandomGraphs random(17);
  std::ostringstream out;
  write_graphml(random.make(4, 6), {}, out);
  const std::string whole = out.str();
  same_in_pieces(whole);
  for (int round = 0; round < 60; ++round) {
    std::string damaged = whole;
    for (int i = 0; i < 3; ++i) {
      damaged[random.engine()() % damaged.size()] = "<>&\"'|!? ]"[random.engine()() % 10];
    }
    same_in_pieces(damaged);
  }
  CHECK(told("<a>\n <b>\n  &x; </b></a>", 4, 1).find("f:3:3: &x; is no character") !=
        std::string::npos);
  CHECK(told("<a>\n\n <!-- \n\n\n", 4, 1).find("f:3:2: a comment does not end") !=
        std::string::npos);
}

TEST_CASE("bytes that are not UTF-8 are an error in their line") {
  for (const char* bad : {"\xFF", "\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xD8", "\x80"}) {
    CAPTURE(bad);
    const std::string text = "<graphml>\n<!-- \u0628 -->\n  " + std::string(bad) + "</graphml>";
    for (const std::size_t block : {4, 9, 1000}) {
      const std::string all = told(text, block, 3);
      CHECK(all.find("f:3:3: not UTF-8") != std::string::npos);
    }
    CHECK(read_graphml(text).error().line == 3);
  }
  CHECK_FALSE(read_graphml("<graphml></graphml>\xD8").ok());
  CHECK(read_graphml("\xEF\xBB\xBF<graphml></graphml>").ok());
}

TEST_CASE("a file that cannot be read is its error") {
  const auto broken = [](char* buffer, std::size_t) -> Result<std::size_t> {
    static bool begun = false;
    if (begun) return Error{ErrorKind::io, "the disk is gone", "other"};
    begun = true;
    *buffer = '<';
    return std::size_t{1};
  };
  const Result<KnowledgeGraph> result = read_graphml(broken, "g.graphml");
  REQUIRE_FALSE(result.ok());
  CHECK(result.error().kind == ErrorKind::io);
  CHECK(result.error().message == "the disk is gone");
}

TEST_CASE("large and deep documents end in time") {
  const std::size_t size = 3000000;
  const std::string many(size, '>'), spaces(size, ' '), text(size, 'x');
  const auto error = [](const std::string& document) {
    return read_graphml("<graphml>" + document).error().message;
  };
  CHECK(error("<node id='" + many) == "an attribute does not end");
  CHECK(error("<node id='" + many + "'/>") == "the file ends inside <graphml>");
  CHECK(error("<!--" + many) == "a comment does not end");
  CHECK(error("<![CDATA[" + many) == "a CDATA section stands alone or is open");
  CHECK(error(spaces) == "the file ends inside <graphml>");
  CHECK(error("<node " + spaces + "id='a'/>") == "the file ends inside <graphml>");
  CHECK(error("<" + text) == "<" + text + "> is not closed by \">\"");
  CHECK(error("&" + text) == "\"&\" without a name and \";\"; in text it is written &amp;");
  CHECK(error("<!DOCTYPE " + std::string(size, '[')) == "the document type does not end");
  std::string deep, brackets, entities;
  for (int i = 0; i < 500000; ++i) deep += "<a>";
  CHECK(error(deep) == "the file ends inside <a>");
  for (int i = 0; i < 500000; ++i) brackets += "]]>";
  CHECK(error("<![CDATA[" + brackets) == "the file ends inside <graphml>");
  for (int i = 0; i < 500000; ++i) entities += "&amp;";
  CHECK(error("<data key='" + entities + "'>" + entities + "</data>") ==
        "the file ends inside <graphml>");
  // Entities of the document's own are not known, so that none can grow.
  CHECK(read_graphml("<!DOCTYPE g [<!ENTITY a 'x'><!ENTITY b '&a;&a;'>]><graphml>&b;</graphml>")
            .error()
            .message == "&b; is no character of XML");
}
