// SPDX-License-Identifier: Apache-2.0
#include "graph/exporters/jsonld.h"

#include <ostream>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <string>

#include "graph/exporters/rdf_mapper.h"
#include "graph/exporters/rdf_text.h"

namespace isnad {

namespace {

using rdf::Datatype;
using rdf::Iri;
using rdf::Literal;
using rdf::Space;

class JsonSink : public rdf::Sink {
 public:
  JsonSink(std::ostream& out, std::string_view base) : out_(out), base_(base) {
    writer_.StartObject();
    for (const rdf::Namespace& space : rdf::kNamespaces) {
      string(space.prefix);
      string(space.iri);
    }
    writer_.EndObject();
    out_ << "{\"@context\":";
    flush();
    out_ << ",\n\"@graph\":[";
  }

  void begin(Iri subject, Iri) override {
    out_ << (any_ ? ",\n" : "\n");
    any_ = true;
    writer_.StartObject();
    string("@id");
    string(text_of(subject));
    last_.clear();
  }

  void add(Iri predicate, Iri object) override {
    if (predicate == Iri{Space::rdf, "type"}) {
      key("@type");
      string(text_of(object));
      return;
    }
    key(text_of(predicate));
    writer_.StartObject();
    string("@id");
    string(text_of(object));
    writer_.EndObject();
  }

  void add(Iri predicate, const Literal& value) override {
    key(text_of(predicate));
    if (value.type == Datatype::boolean) {
      writer_.Bool(value.text == "true");
      return;
    }
    writer_.StartObject();
    string("@value");
    string(value.text);
    if (!value.language.empty()) {
      string("@language");
      string(value.language);
    } else if (value.type != Datatype::string) {
      string("@type");
      string(text_of(rdf::iri_of(value.type)));
    }
    writer_.EndObject();
  }

  void end() override {
    if (!last_.empty()) writer_.EndArray();
    writer_.EndObject();
    flush();
  }

  void finish() { out_ << "\n]}\n"; }

 private:
  /// Values of one predicate are one array.
  void key(const std::string& name) {
    if (name == last_) return;
    if (!last_.empty()) writer_.EndArray();
    last_ = name;
    string(name);
    writer_.StartArray();
  }

  [[nodiscard]] std::string text_of(Iri iri) const {
    std::string out;
    if (iri.space == Space::base) {
      out += base_;
    } else if (iri.space != Space::none) {
      const rdf::Namespace& space = rdf::namespace_of(iri.space);
      const bool plain = rdf::is_plain_name(iri.local);
      out += plain ? space.prefix : space.iri;
      if (plain) out += ':';
    }
    out += iri.local;
    return out;
  }

  void string(std::string_view text) {
    writer_.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  }

  void flush() {
    out_.write(buffer_.GetString(), static_cast<std::streamsize>(buffer_.GetSize()));
    buffer_.Clear();
    writer_.Reset(buffer_);
  }

  std::ostream& out_;
  std::string_view base_;
  rapidjson::StringBuffer buffer_;
  rapidjson::Writer<rapidjson::StringBuffer> writer_{buffer_};
  std::string last_;  ///< key whose array is open
  bool any_ = false;
};

}  // namespace

void write_jsonld(const KnowledgeGraph& graph, const ExportOptions& options, ExportStreams out) {
  JsonSink sink(*out.front(), rdf::base_of(options));
  rdf::map_graph(graph, options, sink);
  sink.finish();
}

}  // namespace isnad
