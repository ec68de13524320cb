#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Opens the GraphML files in networkx.

usage: check_networkx.py GRAPHS
"""
import collections
import pathlib
import sys

import truth


def check(report, path, networkx):
    nodes, edges = truth.read_elements(path)
    graph = networkx.read_graphml(path, force_multigraph=True)
    report.same(f"{path}: edges", len(edges), graph.number_of_edges())
    report.same(f"{path}: nodes", nodes.keys(), set(graph.nodes))
    for name, values in nodes.items():
        found = {key: text(value) for key, value in graph.nodes[name].items()}
        report.same(f"{path}: {name}", normal(values, "id"), normal(found))
    seen = {key: (source, target, data)
            for source, target, key, data in graph.edges(keys=True, data=True)}
    for values in edges:
        source, target, data = seen.get(values["id"], (None, None, {}))
        report.same(f"{path}: ends of {values['id']}", (values["source"], values["target"]),
                    (source, target))
        found = {key: text(value) for key, value in data.items()}
        report.same(f"{path}: {values['id']}", normal(values, "id", "source", "target"),
                    normal(found, "id"))
    kinds = collections.Counter(data["relation"] for _, _, data in graph.edges(data=True))
    report.same(f"{path}: kinds", collections.Counter(edge["relation"] for edge in edges), kinds)


def text(value):
    return str(value).lower() if isinstance(value, bool) else str(value)


def normal(values, *without):
    """Numbers compare as numbers: 33 is 33.0."""
    def number(key, value):
        return float(value) if key in ("lat", "lon", "confidence", "weight") else value
    return {key: number(key, value) for key, value in values.items()
            if key not in without and value not in ("", "None")}


def main():
    try:
        import networkx
    except ImportError:
        print("skipped: networkx")
        return 77
    report = truth.Report("networkx")
    for path in sorted(pathlib.Path(sys.argv[1]).glob("*/*.graphml")):
        check(report, path, networkx)
    return report.close()


if __name__ == "__main__":
    sys.exit(main())
