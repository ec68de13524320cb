#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Opens the GraphML files in igraph, which has all numbers as doubles and missing text as "".

usage: check_igraph.py GRAPHS
"""
import math
import pathlib
import sys

import truth


def same(expected, found):
    if isinstance(found, bool):
        return (expected == "true") == found
    if isinstance(found, float):
        return math.isnan(found) if expected is None else float(expected) == found
    return (expected or "") == found


def check(report, path, igraph):
    nodes, edges = truth.read_elements(path)
    graph = igraph.Graph.Read_GraphML(str(path))
    report.same(f"{path}: size", (len(nodes), len(edges)), (graph.vcount(), graph.ecount()))
    report.same(f"{path}: directed", True, graph.is_directed())
    for node in graph.vs:
        expected = nodes.get(node["id"], {})
        wrong = {key: value for key, value in node.attributes().items()
                 if key != "id" and not same(expected.get(key), value)}
        report.same(f"{path}: {node['id']}", {}, wrong)
    by_id = {edge["id"]: edge for edge in edges}
    for edge in graph.es:
        expected = by_id.get(edge["id"], {})
        ends = (graph.vs[edge.source]["id"], graph.vs[edge.target]["id"])
        report.same(f"{path}: ends of {edge['id']}",
                    (expected.get("source"), expected.get("target")), ends)
        wrong = {key: value for key, value in edge.attributes().items()
                 if key != "id" and not same(expected.get(key), value)}
        report.same(f"{path}: {edge['id']}", {}, wrong)


def main():
    try:
        import igraph
    except ImportError:
        print("skipped: igraph")
        return 77
    report = truth.Report("igraph")
    for path in sorted(pathlib.Path(sys.argv[1]).glob("*/*.graphml")):
        check(report, path, igraph)
    return report.close()


if __name__ == "__main__":
    sys.exit(main())
