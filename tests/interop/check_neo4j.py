#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Reads the tables for Neo4j, and imports them with Neo4j's own importer.

usage: check_neo4j.py GRAPHS CACHE

The values are compared by a reader that is stricter than Neo4j. Where Maven cannot get the
importer, the exit code is 77 once they are found right.
"""
import csv
import os
import pathlib
import re
import subprocess
import sys

import check_node
import maven
import truth

SOURCES = pathlib.Path(__file__).resolve().parent / "neo4j"
IMPORTED = {"hostile"}  # the importer takes its time
NODE_HEADER = ["id:ID", ":LABEL", "label"]
EDGE_HEADER = [":START_ID", ":END_ID", ":TYPE", "id", "weight:long"]
TYPES = {"": "", "string[]": "", "long": r"-?[0-9]+", "boolean": "true|false",
         "double": r"-?[0-9]+(\.[0-9]+)?(e[+-]?[0-9]+)?", "date": r"[0-9]{4}-[0-9]{2}-[0-9]{2}"}


def read_table(report, path, header):
    """Rows by column name without its type; absent cells are left out, arrays are split."""
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    rows = list(csv.reader(text.split("\n")[:-1], strict=True))
    report.same(f"{path}: a row is a line", text.count("\n"), len(rows))
    report.same(f"{path}: header", header, rows[0][:len(header)])
    names = [name.partition(":") for name in rows[0]]
    report.same(f"{path}: types", set(), {kind for name, _, kind in names[len(header):]}
                - TYPES.keys())
    report.same(f"{path}: widths", {len(names)}, {len(row) for row in rows})
    table = []
    for row in rows[1:]:
        values = {}
        for (name, _, kind), cell in zip(names, row):
            if cell == "":
                continue
            if TYPES.get(kind):
                report.true(f"{path}: {name}={cell} is a {kind}",
                            re.fullmatch(TYPES[kind], cell))
            values[name or kind] = cell.split("\x1f") if kind == "string[]" else cell
        table.append(values)
    return table


def check_tables(report, folder, graph):
    nodes = read_table(report, folder / "neo4j.nodes.csv", NODE_HEADER)
    by_id = {row["id"]: row for row in nodes}
    report.same(f"{folder}: nodes", graph.nodes.keys(), by_id.keys())
    for name, values in graph.nodes.items():
        row = by_id.get(name, {})
        for key in ("kind", "label_ar", "label_en", "iso", "wikidata", "first_seen", "mentions",
                    "articles", "lat", "lon"):
            report.same(f"{folder}: {key} of {name}", values.get(key), row.get(key))
        report.same(f"{folder}: label of {name}", values.get("label") or name, row.get("label"))
        report.same(f"{folder}: aliases of {name}",
                    check_node.split_list(values.get("aliases", "")), row.get("aliases", []))
    rows = read_table(report, folder / "neo4j.relationships.csv", EDGE_HEADER)
    by_id = {row["id"]: row for row in rows}
    report.same(f"{folder}: edges", {edge["id"] for edge in graph.edges}, by_id.keys())
    for edge in graph.edges:
        row = by_id.get(edge["id"], {})
        report.same(f"{folder}: ends", (edge["source"], edge["target"], edge["relation"]),
                    (row.get("START_ID"), row.get("END_ID"), row.get("TYPE")))
        for key in ("weight", "begin", "end", "edtf", "polarity", "modality", "symmetric", "cameo",
                    "confidence"):
            report.same(f"{folder}: {key} of {edge['id']}", edge.get(key), row.get(key))
        words = check_node.split_list(edge.get("evidence", ""))
        report.same(f"{folder}: words of {edge['id']}", set(words), set(row.get("evidence", [])))
    return nodes, rows


def import_tables(report, command, cache, folder, nodes, edges):
    home = cache / "home"
    (home / "conf").mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        [*command, "database", "import", "full", f"--nodes={folder / 'neo4j.nodes.csv'}",
         f"--relationships={folder / 'neo4j.relationships.csv'}", "--overwrite-destination",
         f"--report-file={cache / 'import.report'}", "--bad-tolerance=0",
         "--array-delimiter=U+001F", "neo4j"],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
        env={**os.environ, "NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")})
    output = done.stdout.decode("utf-8", "replace")
    if done.returncode:
        print(output[-2000:])
    report.same(f"{folder}: exit code", 0, done.returncode)
    properties = sum(len(row.keys() - {"LABEL"}) for row in nodes)
    properties += sum(len(row.keys() - {"START_ID", "END_ID", "TYPE"}) for row in edges)
    for count, what in ((len(nodes), "nodes"), (len(edges), "relationships"),
                        (properties, "properties")):
        found = re.search(rf"([0-9]+) {what}", output)
        report.same(f"{folder}: imported {what}", count, found and int(found[1]))


def main():
    graphs, cache = map(pathlib.Path, sys.argv[1:])
    report = truth.Report("neo4j")
    tables = {}
    for path in sorted(graphs.glob("*/graph.graphml")):
        tables[path.parent] = check_tables(report, path.parent, truth.Truth(path))
    if report.faults:
        return report.close()
    path = maven.class_path("neo4j-admin", SOURCES / "pom.xml", cache)
    if not path:
        report.close()
        return 77
    command = ["java", "-Xmx1g", "-cp", path, "org.neo4j.cli.AdminTool"]
    for folder, (nodes, edges) in tables.items():
        if folder.name in IMPORTED:
            import_tables(report, command, cache, folder, nodes, edges)
    return report.close()


if __name__ == "__main__":
    sys.exit(main())
