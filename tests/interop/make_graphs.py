#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Builds the graphs that the readers are tested with, in every format.

usage: make_graphs.py ISNAD SHARED FOLDER STORY...

Each graph is a folder in FOLDER: the samples together, the articles of SHARED/gold/seeds when they
are there, hostile claims, and a graph without nodes.
"""
import pathlib
import shutil
import subprocess
import sys

import hostile_graph
import truth

FILES = {  # file: options of `isnad export`
    "strict.graphml": ["--strict"],
    "aggregate.graphml": ["--aggregate"],
    "bool01.graphml": ["--bool01"],
    "graph.gexf": [],
    "gephi.csv": ["--format", "gephi-csv"],
    "neo4j.csv": ["--format", "neo4j"],
    "graph.json": [],
    "graph.cyjs": [],
    "graph.dot": [],
}


def make(isnad, folder, inputs):
    folder.mkdir(parents=True)
    graph = folder / "graph.graphml"
    subprocess.run([isnad, "build", *inputs, "-o", graph], check=True)
    for name, options in FILES.items():
        subprocess.run([isnad, "export", graph, "-o", folder / name, *options], check=True)
    return truth.Truth(graph)


def check_hostile(graph):
    """The GraphML that all else is compared with must have the labels that were put in."""
    report = truth.Report("hostile claims")
    report.same("nodes", len(hostile_graph.LABELS), len(graph.nodes))
    found = {node.get("label", name) for name, node in graph.nodes.items()}
    for label in hostile_graph.LABELS.values():
        if truth.clean(label):
            report.true(f"label {label[:60]!r}", truth.clean(label) in found)
    report.true("a loop", any(edge["source"] == edge["target"] for edge in graph.edges))
    report.true("parallel edges", len(graph.pairs()) < len(graph.edges))
    report.true("a weight of forty", any(edge["weight"] == "40" for edge in graph.edges))
    ends = {edge[end] for edge in graph.edges for end in ("source", "target")}
    report.true("a node without edges", graph.nodes.keys() - ends)
    return report.close()


def main():
    isnad, shared, target, *stories = map(pathlib.Path, sys.argv[1:])
    if target.exists():
        shutil.rmtree(target)
    target.mkdir(parents=True)
    make(isnad, target / "samples", sorted(p for s in stories for p in s.glob("input.*")))
    seeds = shared / "gold" / "seeds" / "articles"
    if seeds.is_dir():
        make(isnad, target / "seeds", [seeds])
    else:
        print("skipped: the graph of the seeds needs ../shared")
    claims = target / "hostile.jsonl"
    claims.write_text(hostile_graph.hostile_claims(), encoding="utf-8")
    hostile = make(isnad, target / "hostile", [claims])
    nothing = target / "nothing.txt"
    nothing.write_text("لا شيء هنا.\n", encoding="utf-8")
    empty = make(isnad, target / "empty", [nothing])
    report = truth.Report("graph without nodes")
    report.same("nodes and edges", (0, 0), (len(empty.nodes), len(empty.edges)))
    return check_hostile(hostile) or report.close()


if __name__ == "__main__":
    sys.exit(main())
