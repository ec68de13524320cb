// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cassert>

#include "graph/exporter.h"
#include "graph/exporters/claims.h"
#include "graph/exporters/cytoscape.h"
#include "graph/exporters/dot.h"
#include "graph/exporters/ftm.h"
#include "graph/exporters/gephi_csv.h"
#include "graph/exporters/gexf.h"
#include "graph/exporters/graphml.h"
#include "graph/exporters/graphology.h"
#include "graph/exporters/jsonld.h"
#include "graph/exporters/neo4j.h"
#include "graph/exporters/nquads.h"
#include "graph/exporters/turtle.h"

namespace isnad {

namespace {

constexpr std::array<std::string_view, 2> kGephiTables = {"nodes", "edges"};
constexpr std::array<std::string_view, 2> kNeo4jTables = {"nodes", "relationships"};

/// The one list of formats. A new one is a file beside this one and its row here.
constexpr std::array kExporters = {
    Exporter{"claims",
             ".jsonl",
             "the claims behind the graph, which build reads back",
             write_claims,
             {},
             false},
    Exporter{"cytoscape", ".cyjs", "JSON for cytoscape.js and Cytoscape", write_cytoscape},
    Exporter{"dot", ".dot", "DOT for Graphviz; for small graphs", write_dot},
    Exporter{"ftm",
             ".ftm.json",
             "followthemoney entities for Aleph and OpenSanctions",
             write_ftm,
             {},
             false},
    Exporter{"gephi-csv", ".csv", "tables of nodes and edges for Gephi and spreadsheets",
             write_gephi_csv, kGephiTables},
    Exporter{"gexf", ".gexf", "GEXF 1.3 for Gephi's timeline; one edge per pair and relation",
             write_gexf},
    Exporter{"graphml", ".graphml", "GraphML for Gephi, networkx, igraph and Isnad itself",
             [](const KnowledgeGraph& graph, const ExportOptions& options, ExportStreams out) {
               write_graphml(graph, options, *out.front());
             }},
    Exporter{"graphology", ".json", "JSON for graphology, Gephi Lite and sigma.js",
             write_graphology},
    Exporter{"jsonld", ".jsonld", "RDF as JSON-LD", write_jsonld, {}, false},
    Exporter{"neo4j", ".csv", "tables for neo4j-admin database import", write_neo4j, kNeo4jTables},
    Exporter{"nquads",
             ".nq",
             "RDF as N-Quads, with a graph for the evidence of each article",
             write_nquads,
             {},
             false},
    Exporter{"turtle", ".ttl", "RDF as Turtle", write_turtle, {}, false},
};

}  // namespace

std::span<const Exporter> exporters() { return kExporters; }

const Exporter* find_exporter(std::string_view name) {
  for (const Exporter& exporter : kExporters) {
    if (exporter.name == name) return &exporter;
  }
  return nullptr;
}

void write_graph(const KnowledgeGraph& graph, const Exporter& exporter,
                 const ExportOptions& options, std::ostream& out) {
  assert(exporter.parts.empty());
  std::ostream* const stream = &out;
  exporter.write(graph, options, {&stream, 1});
}

}  // namespace isnad
