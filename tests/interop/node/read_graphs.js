// SPDX-License-Identifier: Apache-2.0
// Loads graphs in graphology and cytoscape.js and writes what they then have as JSON.
// usage: node read_graphs.js MODULES READER FILE...
//   READER: graphology (.json, .gexf, .graphml) or cytoscape (.cyjs)
"use strict";
const fs = require("fs");
const path = require("path");

const [modules, reader, ...files] = process.argv.slice(2);
const load = (name) => require(path.join(path.resolve(modules), "node_modules", name));

function readGraphology(file) {
  const { MultiGraph } = load("graphology");
  const text = fs.readFileSync(file, "utf8");
  if (file.endsWith(".gexf")) return load("graphology-gexf").parse(MultiGraph, text);
  if (file.endsWith(".graphml")) return load("graphology-graphml").parse(MultiGraph, text);
  const serialized = JSON.parse(text);
  return MultiGraph.from(serialized, serialized.options);
}

function seeGraphology(file) {
  const graph = readGraphology(file);
  const nodes = graph.mapNodes((key, values) => ({ key, values }));
  const edges = graph.mapEdges((key, values, source, target, s, t, undirected) => ({
    key, values, source, target, undirected,
  }));
  return { type: graph.type, multi: graph.multi, nodes, edges };
}

function seeCytoscape(file) {
  const graph = load("cytoscape")({ headless: true, ...JSON.parse(fs.readFileSync(file, "utf8")) });
  const nodes = graph.nodes().map((node) => ({ key: node.id(), values: node.data() }));
  const edges = graph.edges().map((edge) => ({
    key: edge.id(), values: edge.data(), source: edge.source().id(), target: edge.target().id(),
    parallel: edge.parallelEdges().length,
  }));
  return { nodes, edges };
}

const see = { graphology: seeGraphology, cytoscape: seeCytoscape }[reader];
process.stdout.write(JSON.stringify(files.map(see)) + "\n");
