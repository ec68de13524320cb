#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Build the graph of a story and compare its edges with those that a person wrote down.

usage: edges_test.py ISNAD STORY...

A story is a folder with inputs `input.*` and a file `edges.tsv`: a header line and a line for each
edge of its graph with source, relation, target, time, weight, status and event. The status is the
polarity, or "disputed", and the modality where it is not actual. Edges with one letter as their
event share an event id, others do not; "-" is none.
"""
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

NAMESPACE = "{http://graphml.graphdrawing.org/xmlns}"


def built_edges(isnad, story):
    """Yields (source, relation, target, time, weight, status) and the event id."""
    with tempfile.TemporaryDirectory() as folder:
        graph = pathlib.Path(folder) / "graph.graphml"
        inputs = sorted(str(path) for path in story.glob("input.*"))
        subprocess.run([isnad, "build", *inputs, "-o", graph], check=True, capture_output=True)
        root = xml.etree.ElementTree.parse(graph).getroot()
    names = {key.get("id"): key.get("attr.name") for key in root.iter(NAMESPACE + "key")}
    for edge in root.iter(NAMESPACE + "edge"):
        data = {names[item.get("key")]: item.text for item in edge.iter(NAMESPACE + "data")}
        status = "disputed" if data.get("disputed") == "true" else data["polarity"]
        if data["modality"] != "actual":
            status += " " + data["modality"]
        yield (edge.get("source"), data["relation"], edge.get("target"), data.get("edtf", "-"),
               data["weight"], status), data.get("event")


def by_row(pair):
    return pair[0]


def letters(rows):
    """Events as letters in the order of the rows, so that only what is shared counts."""
    seen = {}
    for row, event in rows:
        yield row + (seen.setdefault(event, chr(ord("a") + len(seen))) if event else "-",)


def expected_edges(path):
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        *row, event = line.split("\t")
        yield tuple(row), None if event == "-" else event


def main():
    isnad = pathlib.Path(sys.argv[1]).resolve()
    failed = False
    for story in map(pathlib.Path, sys.argv[2:]):
        expected = list(letters(sorted(expected_edges(story / "edges.tsv"), key=by_row)))
        built = list(letters(sorted(built_edges(isnad, story), key=by_row)))
        wrong = not expected or expected != built
        print(f"{story.name}: {'differs' if wrong else 'ok'}, {len(expected)} edges")
        if wrong:
            for row in expected:
                if row not in built:
                    print("  missing  " + "\t".join(row))
            for row in built:
                if row not in expected:
                    print("  built    " + "\t".join(row))
        failed = failed or wrong
    return 1 if failed or len(sys.argv) < 3 else 0


if __name__ == "__main__":
    sys.exit(main())
