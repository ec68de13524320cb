#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Opens GraphML in NetworKit, which reads the structure and the weights and drops the rest.

usage: check_networkit.py GRAPHS CACHE

NetworKit comes from the user's Python packages, or by pip into CACHE; without it exit code 77.
"""
import collections
import pathlib
import sys

import packages
import truth


def check(report, path, networkit):
    nodes, edges = truth.read_elements(path)
    graph = networkit.readGraph(str(path), networkit.Format.GraphML)
    report.same(f"{path}: nodes", len(nodes), graph.numberOfNodes())
    report.same(f"{path}: directed", True, graph.isDirected())
    numbers = {name: number for number, name in enumerate(nodes)}
    expected = collections.Counter((numbers[edge["source"]], numbers[edge["target"]],
                                    float(edge["weight"])) for edge in edges)
    report.same(f"{path}: edges", expected, collections.Counter(graph.iterEdgesWeights()))


def main():
    graphs, cache = map(pathlib.Path, sys.argv[1:])
    networkit = packages.find("networkit", cache)
    if not networkit:
        print("skipped: networkit")
        return 77
    report = truth.Report("networkit")
    for path in sorted(graphs.glob("*/*.graphml")):
        check(report, path, networkit)
    return report.close()


if __name__ == "__main__":
    sys.exit(main())
