#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Build graphs of the sample stories and load them in other programs.

usage: interop_test.py ISNAD STORY...

What the programs must see is counted in the XML itself, with the standard library only.
"""
import collections
import json
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

LOADER = pathlib.Path(__file__).resolve().parent / "load_graphml.py"
NAMESPACE = "{http://graphml.graphdrawing.org/xmlns}"


def count(path):
    root = xml.etree.ElementTree.parse(path).getroot()
    names = {key.get("id"): (key.get("for"), key.get("attr.name"))
             for key in root.iter(NAMESPACE + "key")}

    def data(element, name):
        for item in element.iter(NAMESPACE + "data"):
            if names[item.get("key")][1] == name:
                return item.text
        return None

    nodes = list(root.iter(NAMESPACE + "node"))
    edges = list(root.iter(NAMESPACE + "edge"))
    return {
        "nodes": len(nodes),
        "edges": len(edges),
        "kinds": collections.Counter(data(edge, "label") for edge in edges),
        "labels": {node.get("id"): data(node, "label") for node in nodes},
        "weights": sum(float(data(edge, "weight") or 0) for edge in edges),
    }


def main():
    isnad = sys.argv[1]
    inputs = [str(path) for story in sys.argv[2:]
              for path in sorted(pathlib.Path(story).glob("input.*"))]
    failed = False
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for options in ([], ["--strict"], ["--aggregate"]):
            graph = folder / "graph.graphml"
            subprocess.run([isnad, "build", *inputs, "-o", graph, *options], check=True)
            expected = count(graph)
            print("isnad build", *options, "nodes", expected["nodes"], "edges", expected["edges"])
            if not expected["edges"]:
                print("no edges")
                failed = True
            if "--strict" in options:  # the schema knows no label on edges, so kinds are data only
                expected.pop("kinds")
            (folder / "expected.json").write_text(json.dumps(expected), encoding="utf-8")
            done = subprocess.run([LOADER, graph, folder / "expected.json"], check=False)
            failed = failed or done.returncode != 0
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
