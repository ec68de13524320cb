#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Draws DOT files with Graphviz and looks for what was written in the drawing and, with gvpr, in
the attributes.

usage: check_graphviz.py GRAPHS
"""
import pathlib
import shutil
import subprocess
import sys
import xml.etree.ElementTree

import truth

SVG = "{http://www.w3.org/2000/svg}"
ATTRIBUTES = ('E{printf("%s\\t%s\\t%s\\t%s\\t%s\\n", $.id, aget($, "begin"), aget($, "end"), '
              'aget($, "sources"), aget($, "dir"))}')


def blanks(text):
    """Graphviz writes some blanks as no-break spaces."""
    return text.replace("\u00a0", " ")


def drawn(path):
    """The nodes and edges of a drawing: (id, title, text) by class."""
    done = subprocess.run(["dot", "-Tsvg", path], stdout=subprocess.PIPE, check=True,
                          stderr=subprocess.PIPE)
    found = {"node": [], "edge": []}
    for group in xml.etree.ElementTree.fromstring(done.stdout).iter(SVG + "g"):
        if group.get("class") in found:
            text = "".join(item.text or "" for item in group.iter(SVG + "text"))
            found[group.get("class")].append(
                (group.get("id"), blanks(group.find(SVG + "title").text), blanks(text)))
    return found, done.stderr.decode("utf-8", "replace")


def check(report, path):
    graph = truth.Truth(path.parent / "graph.graphml")
    found, complaints = drawn(path)
    report.same(f"{path}: complaints", "", complaints)
    nodes = {title: text for _, title, text in found["node"]}
    report.same(f"{path}: nodes", {name: label or name for name, label in graph.labels().items()},
                nodes)
    expected = {edge["id"]: (f"{edge['source']}->{edge['target']}", edge["relation"])
                for edge in graph.edges}
    report.same(f"{path}: edges", expected,
                {name: (title, text) for name, title, text in found["edge"]})
    report.same(f"{path}: number of edges", len(expected), len(found["edge"]))
    check_attributes(report, path, graph)


def check_attributes(report, path, graph):
    done = subprocess.run(["gvpr", ATTRIBUTES, path], stdout=subprocess.PIPE, check=True)
    lines = [line.split("\t") for line in done.stdout.decode("utf-8").split("\n")[:-1]]
    expected = {edge["id"]: [edge.get("begin", ""), edge.get("end", ""), edge["weight"],
                             "none" if edge["symmetric"] == "true" else ""]
                for edge in graph.edges}
    report.same(f"{path}: attributes", expected, {line[0]: line[1:] for line in lines})


def main():
    for program in ("dot", "gvpr"):
        if not shutil.which(program):
            print(f"skipped: graphviz (needs {program})")
            return 77
    report = truth.Report("graphviz")
    for path in sorted(pathlib.Path(sys.argv[1]).glob("*/graph.dot")):
        check(report, path)
    return report.close()


if __name__ == "__main__":
    sys.exit(main())
