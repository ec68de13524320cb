#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Opens graphs in libraries of JavaScript.

usage: check_node.py READER GRAPHS CACHE

READER is graphology or cytoscape. npm gets the libraries into CACHE; where node, npm or the
libraries cannot be had, the exit code is 77.
"""
import json
import pathlib
import re
import shutil
import subprocess
import sys

import truth

SOURCES = pathlib.Path(__file__).resolve().parent / "node"


def install(reader, cache):
    for program in ("node", "npm"):
        if not shutil.which(program):
            print(f"skipped: {reader} (needs {program})")
            return False
    cache.mkdir(parents=True, exist_ok=True)
    shutil.copy(SOURCES / "package.json", cache)
    if not (cache / "node_modules" / reader).is_dir():
        subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--prefix", cache],
                       capture_output=True, check=False)
    if not (cache / "node_modules" / reader).is_dir():
        print(f"skipped: {reader} (npm cannot get it)")
        return False
    return True


def see(reader, cache, files):
    done = subprocess.run(["node", SOURCES / "read_graphs.js", cache, reader, *files],
                          stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout)


NUMBERS = ("mentions", "articles", "lat", "lon")
TEXTS = ("kind", "label_ar", "label_en", "iso", "geonames", "wikidata", "first_seen", "last_seen")


def cleaned(text, exact):
    """JSON keeps what GraphML cannot hold. The XML parser of graphology takes U+0085 and U+2028
    for line ends."""
    if text is None:
        return None
    return (truth.clean(text) if exact else re.sub("[\u0085\u2028\n]", " ", text)) or None


def check_nodes(report, name, graph, seen, exact, unlabelled=True):
    """`unlabelled`: nodes without a label have their id for it."""
    nodes = {node["key"]: node["values"] for node in seen["nodes"]}
    report.same(f"{name}: nodes", graph.nodes.keys(), nodes.keys())
    for node, values in graph.nodes.items():
        found = nodes.get(node, {})
        label = values.get("label") or (node if unlabelled else None)
        report.same(f"{name}: label of {node}", cleaned(label, exact),
                    cleaned(found.get("label"), exact))
        for key in TEXTS:
            report.same(f"{name}: {key} of {node}", cleaned(values.get(key), exact),
                        cleaned(found.get(key), exact))
        for key in NUMBERS:
            report.same(f"{name}: {key} of {node}",
                        float(values[key]) if key in values else None, found.get(key))
        if exact:
            aliases = [truth.clean(alias) for alias in found.get("aliases", [])]
            report.same(f"{name}: aliases of {node}", split_list(values.get("aliases", "")),
                        aliases)


def split_list(text):
    values, escaped = [], False
    for letter in text and "|" + text:
        if escaped or letter not in "|\\":
            values[-1] += letter
            escaped = False
        elif letter == "|":
            values.append("")
        else:
            escaped = True
    return values


def check_events(report, name, graph, seen, prefix=""):
    """One edge an event."""
    edges = {edge["key"]: edge for edge in seen["edges"]}
    report.same(f"{name}: edges", {prefix + edge["id"] for edge in graph.edges}, edges.keys())
    for edge in graph.edges:
        found = edges.get(prefix + edge["id"], {"values": {}})
        ends = (found.get("source"), found.get("target"))
        report.same(f"{name}: ends of {edge['id']}", (edge["source"], edge["target"]), ends)
        values = found["values"]
        report.same(f"{name}: label of {edge['id']}", edge["relation"],
                    truth.clean(values.get("label", "")))
        report.same(f"{name}: weight of {edge['id']}", int(edge["weight"]), values.get("weight"))
        for key in ("begin", "end", "edtf", "polarity", "modality", "plover", "cameo",
                    "first_reported", "last_reported"):
            report.same(f"{name}: {key} of {edge['id']}", edge.get(key), values.get(key))
        report.same(f"{name}: symmetric {edge['id']}", edge["symmetric"] == "true",
                    values.get("symmetric"))


def check_graphology_json(report, name, graph, seen):
    report.same(f"{name}: type", ("mixed", True), (seen["type"], seen["multi"]))
    check_nodes(report, name, graph, seen, exact=True)
    check_events(report, name, graph, seen)
    for edge in seen["edges"]:
        report.same(f"{name}: direction of {edge['key']}", edge["undirected"],
                    edge["values"]["symmetric"])


def check_graphology_gexf(report, name, graph, seen):
    check_nodes(report, name, graph, seen, exact=False)
    expected = {(*key, not graph.is_directed(*key)): sum(int(e["weight"]) for e in edges)
                for key, edges in graph.pairs().items()}
    found = {(e["source"], e["target"], e["values"]["kind"], e["undirected"]):
             e["values"]["weight"] for e in seen["edges"]}
    report.same(f"{name}: edges", expected, found)
    report.same(f"{name}: number of edges", len(expected), len(seen["edges"]))


def check_graphology_graphml(report, name, graph, seen):
    check_nodes(report, name, graph, seen, exact=False, unlabelled=False)
    check_events(report, name, graph, seen)


def check_cytoscape(report, name, graph, seen):
    check_nodes(report, name, graph, seen, exact=True)
    check_events(report, name, graph, seen, prefix="edge:")
    both_ways = {}
    for edge in graph.edges:
        ends = frozenset((edge["source"], edge["target"]))
        both_ways[ends] = both_ways.get(ends, 0) + 1
    for edge in seen["edges"]:
        expected = both_ways.get(frozenset((edge["source"], edge["target"])))
        report.same(f"{name}: edges beside {edge['key']}", expected, edge["parallel"])


CHECKS = {"graphology": {"graph.json": check_graphology_json, "graph.gexf": check_graphology_gexf,
                         "graph.graphml": check_graphology_graphml},
          "cytoscape": {"graph.cyjs": check_cytoscape}}


def main():
    reader, graphs, cache = sys.argv[1], *map(pathlib.Path, sys.argv[2:])
    if not install(reader, cache):
        return 77
    folders = sorted(path.parent for path in graphs.glob("*/graph.graphml"))
    files = [(folder, name) for folder in folders for name in CHECKS[reader]]
    seen = see(reader, cache, [folder / name for folder, name in files])
    report = truth.Report(reader)
    for (folder, name), what in zip(files, seen):
        graph = truth.Truth(folder / "graph.graphml")
        CHECKS[reader][name](report, f"{folder.name}/{name}", graph, what)
    return report.close()


if __name__ == "__main__":
    sys.exit(main())
