#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Opens the GraphML files in graph-tool, which has missing values as 0 or "".

usage: check_graph_tool.py GRAPHS
"""
import pathlib
import sys

import truth


def same(kind, expected, found):
    if kind == "bool":
        return (expected == "true") == bool(found)
    if kind == "string":
        return (expected or "") == found
    return float(expected or 0) == float(found)


def check(report, path, graph_tool):
    nodes, edges = truth.read_elements(path)
    graph = graph_tool.load_graph(str(path))
    report.same(f"{path}: size", (len(nodes), len(edges)),
                (graph.num_vertices(), graph.num_edges()))
    if not edges:  # graph-tool then has no properties either
        return
    ids = graph.vertex_properties["_graphml_vertex_id"]
    edge_ids = graph.edge_properties["_graphml_edge_id"]
    by_id = {edge["id"]: edge for edge in edges}
    for name, values in graph.vertex_properties.items():
        if not name.startswith("_"):
            wrong = {ids[v]: values[v] for v in graph.vertices()
                     if not same(values.value_type(), nodes.get(ids[v], {}).get(name), values[v])}
            report.same(f"{path}: {name} of nodes", {}, wrong)
    for name, values in graph.edge_properties.items():
        if not name.startswith("_"):
            wrong = {edge_ids[e]: values[e] for e in graph.edges()
                     if not same(values.value_type(), by_id.get(edge_ids[e], {}).get(name),
                                 values[e])}
            report.same(f"{path}: {name} of edges", {}, wrong)
    ends = {edge_ids[e]: (ids[e.source()], ids[e.target()]) for e in graph.edges()}
    report.same(f"{path}: ends", {e["id"]: (e["source"], e["target"]) for e in edges}, ends)


def main():
    try:
        import graph_tool
    except ImportError:
        print("skipped: graph-tool")
        return 77
    report = truth.Report("graph-tool")
    for path in sorted(pathlib.Path(sys.argv[1]).glob("*/*.graphml")):
        check(report, path, graph_tool)
    return report.close()


if __name__ == "__main__":
    sys.exit(main())
