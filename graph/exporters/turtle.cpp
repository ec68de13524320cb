// SPDX-License-Identifier: Apache-2.0
#include "graph/exporters/turtle.h"

#include <ostream>
#include <string>

#include "graph/exporters/rdf_mapper.h"
#include "graph/exporters/rdf_text.h"

namespace isnad {

namespace {

using rdf::Datatype;
using rdf::Iri;
using rdf::Literal;
using rdf::Space;

class TurtleSink : public rdf::Sink {
 public:
  TurtleSink(std::ostream& out, std::string_view base) : out_(out) {
    text_ = "@base <" + std::string(base) + "> .\n";
    for (const rdf::Namespace& space : rdf::kNamespaces) {
      text_ += "@prefix " + std::string(space.prefix) + ": <" + std::string(space.iri) + "> .\n";
    }
    flush();
  }

  void begin(Iri subject, Iri) override {
    text_ += '\n';
    append(subject);
    first_ = true;
  }

  void add(Iri predicate, Iri object) override {
    append_predicate(predicate);
    append(object);
  }

  void add(Iri predicate, const Literal& value) override {
    append_predicate(predicate);
    append(value);
  }

  void end() override {
    text_ += " .\n";
    flush();
  }

 private:
  void append_predicate(Iri predicate) {
    if (!first_ && predicate.space == last_space_ && predicate.local == last_local_) {
      text_ += ", ";
      return;
    }
    text_ += first_ ? "\n    " : " ;\n    ";
    first_ = false;
    last_space_ = predicate.space;
    last_local_ = predicate.local;
    if (predicate == Iri{Space::rdf, "type"}) {
      text_ += 'a';
    } else {
      append(predicate);
    }
    text_ += ' ';
  }

  void append(Iri iri) {
    if (iri.space == Space::base) {
      rdf::append_iri(text_, iri, "");  // below @base
    } else if (iri.space != Space::none && rdf::is_plain_name(iri.local)) {
      text_ += rdf::namespace_of(iri.space).prefix;
      text_ += ':';
      text_ += iri.local;
    } else {
      rdf::append_iri(text_, iri, "");
    }
  }

  void append(const Literal& value) {
    // Not so decimals: rdflib reads 0.0000001 as "1E-7", which is none.
    if (value.type == Datatype::integer || value.type == Datatype::boolean) {
      text_ += value.text;
      return;
    }
    rdf::append_quoted(text_, value.text);
    if (!value.language.empty()) {
      text_ += '@';
      text_ += value.language;
    } else if (value.type != Datatype::string) {
      text_ += "^^";
      append(rdf::iri_of(value.type));
    }
  }

  void flush() {
    out_.write(text_.data(), static_cast<std::streamsize>(text_.size()));
    text_.clear();
  }

  std::ostream& out_;
  std::string text_;                ///< of the subject at hand
  Space last_space_ = Space::none;  ///< of the last predicate, whose view may be gone
  std::string last_local_;
  bool first_ = true;
};

}  // namespace

void write_turtle(const KnowledgeGraph& graph, const ExportOptions& options, ExportStreams out) {
  TurtleSink sink(*out.front(), rdf::base_of(options));
  rdf::map_graph(graph, options, sink);
}

}  // namespace isnad
