#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Opens GraphML, GEXF and the pair of tables in Gephi's own importers.

usage: check_gephi.py GRAPHS CACHE

CACHE keeps the class path and the compiled reader. Maven gets the Gephi toolkit; where Java, Maven
or the toolkit cannot be had, the exit code is 77.
"""
import collections
import json
import pathlib
import subprocess
import sys

import maven
import truth

SOURCES = pathlib.Path(__file__).resolve().parent / "gephi"


def reader_command(cache):
    path = maven.class_path("gephi", SOURCES / "pom.xml", cache)
    if not path:
        return None
    subprocess.run(["javac", "-cp", path, "-d", cache, SOURCES / "GephiReader.java"], check=True)
    return ["java", "-Xmx3g", "-Djava.awt.headless=true", "-cp", f"{path}:{cache}", "GephiReader"]


def as_gephi(text):
    """Gephi writes INF out in all values but labels."""
    return text.replace("INF", "Infinity")


class Comparison:
    def __init__(self, report, name, seen, graph):
        self.report = report
        self.name = name
        self.seen = seen
        self.graph = graph
        self.nodes = {node["id"]: node for node in seen["nodes"]}

    def same(self, what, expected, found):
        self.report.same(f"{self.name}: {what}", expected, found)

    def issues(self):
        self.same("severe issues", [], [i for i in self.seen["issues"] if i.startswith("SEVERE")])

    def values(self, table, columns, note=as_gephi):
        for name, node in self.graph.nodes.items():
            for column in columns:
                self.same(f"{column} of {name}", note(node[column]) if column in node else None,
                          self.nodes.get(name, {}).get("values", {}).get(column))

    def labels(self):
        expected = {n: label or n for n, label in self.graph.labels().items()}
        self.same("labels", expected, {name: node["label"] for name, node in self.nodes.items()})

    def edges(self, key_of, weights):
        """`weights` by key, where `key_of` makes the key of an edge that Gephi has."""
        found = {key_of(edge): edge["weight"] for edge in self.seen["edges"]}
        self.same("edges", len(weights), len(self.seen["edges"]))
        self.same("weights", weights, found)


def pair_weights(graph, with_kind=True):
    weights = collections.Counter()
    for (source, target, relation), edges in graph.pairs().items():
        key = (source, target, relation) if with_kind else (source, target)
        weights[key] += sum(float(edge["weight"]) for edge in edges)
    return dict(weights)


NODE_TEXTS = ["kind", "label_ar", "label_en", "aliases", "iso", "geonames", "wikidata"]


def check_graphml(comparison, with_kind):
    comparison.issues()
    comparison.labels()
    comparison.values("nodes", [*NODE_TEXTS, "first_seen", "last_seen", "mentions", "articles"])
    comparison.edges(lambda e: (e["source"], e["target"], e["kind"])[:3 if with_kind else 2],
                     pair_weights(comparison.graph, with_kind))
    comparison.same("directed", True, all(edge["directed"] for edge in comparison.seen["edges"]))


def in_milliseconds(spells):
    return [[truth.milliseconds(day) for day in spell] for spell in spells]


def check_time(comparison):
    graph, seen = comparison.graph, comparison.seen
    spells = {node: in_milliseconds(found) for node, found in graph.node_spells().items()}
    comparison.same("spells of nodes", {n: s for n, s in spells.items() if s},
                    {node["id"]: node["spells"] for node in seen["nodes"] if node["spells"]})
    bounds = [bound for found in spells.values() for spell in found for bound in spell]
    comparison.same("timeline", (min(bounds, default=None), max(bounds, default=None)),
                    (seen["low"], seen["high"]))
    expected = {key: in_milliseconds(graph.spells(edges)) for key, edges in graph.pairs().items()}
    found = {ends(edge, graph): edge["spells"] for edge in seen["edges"]}
    comparison.same("spells of edges", expected, found)


def ends(edge, graph):
    """The key of an edge; Gephi may turn undirected ones."""
    key = (edge["source"], edge["target"], edge["kind"])
    if not edge["directed"] and key not in graph.pairs():
        return (key[1], key[0], key[2])
    return key


def check_pairs(comparison, day, text):
    """What GEXF and the tables have in common; `day` and `text` say how they are written."""
    graph = comparison.graph
    comparison.issues()
    comparison.edges(lambda edge: ends(edge, graph), pair_weights(graph))
    check_time(comparison)
    for edge in comparison.seen["edges"]:
        key = ends(edge, graph)
        edges = graph.pairs()[key]
        comparison.same(f"direction of {key}", graph.is_directed(*key), edge["directed"])
        comparison.same(f"label of {key}", text(key[2]), edge["label"])
        comparison.same(f"count of {key}", str(len(edges)), edge["values"].get("count"))
        days = [e[d] for e in edges for d in ("begin", "end") if d in e]
        for name, bound in (("begin", min), ("end", max)):
            comparison.same(f"{name} of {key}", day(bound(days)) if days else None,
                            edge["values"].get(name))
    comparison.values("nodes", ["first_seen", "last_seen"], day)
    comparison.values("nodes", ["mentions", "articles"])


def check_gexf(comparison):
    check_pairs(comparison, lambda day: day, lambda text: text)
    comparison.labels()
    comparison.values("nodes", NODE_TEXTS)


def sheet_text(text):
    """Gephi cuts blanks off both ends of a cell."""
    other = text[:1].isdigit() and text.strip("0123456789-/:. e") == ""
    marked = other or text.lower() in ("true", "nan") or text.lstrip(" ")[:1] in set("=+-@'_")
    return ("_" + text if marked else text).strip(" ")


def check_tables(comparison):
    graph = comparison.graph
    ids = {sheet_text(name): name for name in graph.nodes}
    for edge in comparison.seen["edges"]:
        for end in ("source", "target"):
            edge[end] = ids.get(edge[end], edge[end])
    for node in comparison.seen["nodes"]:
        node["id"] = ids.get(node["id"], node["id"])
    comparison.nodes = {node["id"]: node for node in comparison.seen["nodes"]}
    check_pairs(comparison, lambda day: str(int(day.replace("-", ""))), sheet_text)
    expected = {name: sheet_text(label or name) for name, label in graph.labels().items()}
    comparison.same("labels", expected,
                    {name: node["label"] for name, node in comparison.nodes.items()})
    comparison.values("nodes", NODE_TEXTS, sheet_text)


CHECKS = [("graph.graphml", lambda c: check_graphml(c, True)),
          ("strict.graphml", lambda c: check_graphml(c, False)),
          ("aggregate.graphml", lambda c: check_graphml(c, True)),
          ("graph.gexf", check_gexf),
          ("gephi.nodes.csv,gephi.edges.csv", check_tables)]


def main():
    graphs, cache = map(pathlib.Path, sys.argv[1:])
    command = reader_command(cache)
    if not command:
        return 77
    folders = sorted(path.parent for path in graphs.glob("*/graph.graphml"))
    inputs = [",".join(str(folder / name) for name in names.split(","))
              for folder in folders for names, _ in CHECKS]
    with open(cache / "log.txt", "wb") as log:
        subprocess.run([*command, cache / "seen.json", *inputs], check=True, stderr=log)
    seen = iter(json.loads((cache / "seen.json").read_text(encoding="utf-8")))
    report = truth.Report("gephi")
    for folder in folders:
        graph = truth.Truth(folder / "graph.graphml")
        for names, check in CHECKS:
            check(Comparison(report, f"{folder.name}/{names.split(',')[0]}", next(seen), graph))
    return report.close()


if __name__ == "__main__":
    sys.exit(main())
