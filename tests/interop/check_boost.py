#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Opens GraphML in boost::read_graphml, which wants 0 and 1 for false and true.

usage: check_boost.py GRAPHS READER
"""
import collections
import pathlib
import re
import subprocess
import sys

import truth


def node_line(values):
    # Boost makes one blank of several and cuts them off both ends.
    columns = [re.sub(" +", " ", values.get(key, "")).strip(" ")
               for key in ("label", "kind", "label_ar")]
    return [*columns, values.get("first_seen", ""), values["mentions"]]


def check(report, reader, path):
    nodes, edges = truth.read_elements(path)
    done = subprocess.run([reader, path], capture_output=True, check=False)
    report.same(f"{path}: reading", (0, b""), (done.returncode, done.stderr))
    lines = [line.split("\t") for line in done.stdout.decode("utf-8").split("\n")[:-1]]
    report.same(f"{path}: nodes", [node_line(values) for values in nodes.values()],
                [line[1:] for line in lines if line[0] == "node"])
    numbers = {name: str(number) for number, name in enumerate(nodes)}
    flags = {"true": "1", "false": "0"}
    expected = collections.Counter(
        (numbers[edge["source"]], numbers[edge["target"]], edge["relation"],
         edge.get("begin", ""), edge["weight"], flags.get(edge["symmetric"], edge["symmetric"]))
        for edge in edges)
    found = collections.Counter(tuple(line[1:]) for line in lines if line[0] == "edge")
    report.same(f"{path}: edges", expected, found)


def main():
    graphs, reader = map(pathlib.Path, sys.argv[1:])
    if not reader.is_file():
        print("skipped: boost (needs libboost-graph-dev when the tests are configured)")
        return 77
    report = truth.Report("boost")
    for path in sorted(graphs.glob("*/bool01.graphml")):
        check(report, reader, path)
    return report.close()


if __name__ == "__main__":
    sys.exit(main())
