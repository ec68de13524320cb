// SPDX-License-Identifier: Apache-2.0
#include "graph/exporters/nquads.h"

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

class QuadSink : public rdf::Sink {
 public:
  QuadSink(std::ostream& out, std::string_view base) : out_(out), base_(base) {}

  void begin(Iri subject, Iri graph) override {
    subject_.clear();
    rdf::append_iri(subject_, subject, base_);
    end_.clear();
    if (graph.space != Space::none) {
      end_ += ' ';
      rdf::append_iri(end_, graph, base_);
    }
    end_ += " .\n";
  }

  void add(Iri predicate, Iri object) override {
    append_start(predicate);
    rdf::append_iri(text_, object, base_);
    text_ += end_;
  }

  void add(Iri predicate, const Literal& value) override {
    append_start(predicate);
    rdf::append_quoted(text_, value.text);
    if (!value.language.empty()) {
      text_ += '@';
      text_ += value.language;
    } else if (value.type != Datatype::string) {
      text_ += "^^";
      rdf::append_iri(text_, rdf::iri_of(value.type), base_);
    }
    text_ += end_;
  }

  void end() override {
    out_.write(text_.data(), static_cast<std::streamsize>(text_.size()));
    text_.clear();
  }

 private:
  void append_start(Iri predicate) {
    text_ += subject_;
    text_ += ' ';
    rdf::append_iri(text_, predicate, base_);
    text_ += ' ';
  }

  std::ostream& out_;
  std::string_view base_;
  std::string subject_;
  std::string end_;   ///< of each line: the graph and the point
  std::string text_;  ///< of the subject at hand
};

}  // namespace

void write_nquads(const KnowledgeGraph& graph, const ExportOptions& options, ExportStreams out) {
  QuadSink sink(*out.front(), rdf::base_of(options));
  rdf::map_graph(graph, options, sink);
}

}  // namespace isnad
