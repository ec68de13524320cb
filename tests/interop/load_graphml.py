#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Loads a GraphML file in other programs and compares what they see with what is expected.

usage: load_graphml.py FILE.graphml EXPECTED.json

EXPECTED has any of these keys:
  nodes, edges    numbers
  kinds           edges by their label: {"visit": 3}
  labels          node labels by node id: {"country.SY": "..."}
  weights         sum of the edge weights

A program that is not installed is skipped by name. Exit code 1 when one sees something else.
"""

import collections
import json
import sys


def see_networkx(path):
    import networkx

    graph = networkx.read_graphml(path, force_multigraph=True)
    edges = [data for _, _, data in graph.edges(data=True)]
    return {
        "nodes": graph.number_of_nodes(),
        "edges": graph.number_of_edges(),
        "kinds": collections.Counter(edge.get("label") for edge in edges),
        "labels": {node: data.get("label") for node, data in graph.nodes(data=True)},
        "weights": sum(edge.get("weight", 0) for edge in edges),
    }


def see_igraph(path):
    import igraph

    graph = igraph.Graph.Read_GraphML(path)
    names = graph.vs.attributes()
    edge_names = graph.es.attributes()
    return {
        "nodes": graph.vcount(),
        "edges": graph.ecount(),
        "kinds": collections.Counter(graph.es["label"] if "label" in edge_names else []),
        "labels": dict(zip(graph.vs["id"], graph.vs["label"])) if "label" in names else {},
        "weights": sum(graph.es["weight"]) if "weight" in edge_names else 0,
    }


def see_graph_tool(path):
    import graph_tool

    graph = graph_tool.load_graph(path)
    ids = graph.vertex_properties["_graphml_vertex_id"]
    labels = graph.vertex_properties["label"]
    kinds = graph.edge_properties["label"]
    weights = graph.edge_properties["weight"]
    return {
        "nodes": graph.num_vertices(),
        "edges": graph.num_edges(),
        "kinds": collections.Counter(kinds[edge] for edge in graph.edges()),
        "labels": {ids[node]: labels[node] for node in graph.vertices()},
        "weights": sum(weights[edge] for edge in graph.edges()),
    }


def differences(expected, seen):
    for key, value in expected.items():
        found = seen[key]
        if key == "labels":
            found = {node: found.get(node) for node in value}
        if key == "kinds":
            found = dict(found)
        if found != value:
            yield f"{key}: expected {value}, found {found}"


def main():
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    with open(sys.argv[2], encoding="utf-8") as file:
        expected = json.load(file)
    programs = {"networkx": see_networkx, "igraph": see_igraph, "graph-tool": see_graph_tool}
    failed = False
    for name, see in programs.items():
        try:
            seen = see(sys.argv[1])
        except ImportError:
            print(f"skipped {name}")
            continue
        wrong = list(differences(expected, seen))
        failed = failed or bool(wrong)
        print(f"{name}: " + ("; ".join(wrong) if wrong else "same"))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
