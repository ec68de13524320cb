# SPDX-License-Identifier: Apache-2.0
"""What a graph holds, read from its GraphML with the standard library only, and what follows from
that for the formats that draw one edge for each pair of nodes and relation."""
import collections
import datetime
import re
import xml.etree.ElementTree

NAMESPACE = "{http://graphml.graphdrawing.org/xmlns}"


def read_elements(path):
    """Nodes by id, and edges as a list, each a dictionary of its values as text; what is true is
    "true", however it is written."""
    root = xml.etree.ElementTree.parse(path).getroot()
    names = {key.get("id"): key.get("attr.name") for key in root.iter(NAMESPACE + "key")}
    flags = {(key.get("id"), digit): flag for key in root.iter(NAMESPACE + "key")
             if key.get("attr.type") == "boolean" for digit, flag in (("1", "true"), ("0", "false"))}

    def values(element):
        found = {names[item.get("key")]: flags.get((item.get("key"), item.text), item.text)
                 for item in element if item.text}
        return {**found, **{name: element.get(name) for name in ("id", "source", "target")
                            if element.get(name) is not None}}

    nodes = {node.get("id"): values(node) for node in root.iter(NAMESPACE + "node")}
    return nodes, [values(edge) for edge in root.iter(NAMESPACE + "edge")]


class Truth:
    def __init__(self, graphml):
        self.nodes, self.edges = read_elements(graphml)
        self._pairs = {}
        for edge in self.edges:
            ends = (edge["source"], edge["target"], edge["relation"])
            self._pairs.setdefault(ends, []).append(edge)
        self._first = min((e["first_reported"] for e in self.edges if "first_reported" in e),
                          default="")
        self._last = max((e["last_reported"] for e in self.edges if "last_reported" in e),
                         default="")

    def labels(self):
        return {name: node.get("label", name) for name, node in self.nodes.items()}

    def pairs(self):
        """Edges by (source, target, relation)."""
        return self._pairs

    def is_directed(self, source, target, relation):
        """One that is not symmetric makes all of the two nodes and the relation directed."""
        return any(edge["symmetric"] != "true"
                   for ends in ((source, target), (target, source))
                   for edge in self._pairs.get((*ends, relation), []))

    def spells(self, edges):
        """Sorted (first day, last day), none of which share a day."""
        spells = []
        for edge in edges:
            spell = self._spell(edge)
            if spell:
                spells.append(spell)
        return merged(spells)

    def _spell(self, edge):
        begin, end = edge.get("begin"), edge.get("end")
        if not (begin or end) or (edge["polarity"], edge["modality"]) != ("affirmed", "actual"):
            return None
        lasts = edge["standing"] == "true"
        if not begin:
            begin = min(self._first, end) if lasts and self._first else end
        if not end:
            end = max(self._last, begin) if lasts and self._last else begin
        return begin, end

    def node_spells(self):
        spells = collections.defaultdict(list)
        for (source, target, _), edges in self.pairs().items():
            for node in {source, target}:
                spells[node] += self.spells(edges)
        return {node: merged(found) for node, found in spells.items()}


def merged(spells):
    out = []
    for begin, end in sorted(spells):
        if out and begin <= out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((begin, end))
    return out


def clean(text):
    """Text as GraphML and the tables carry it."""
    text = re.sub("[\t\n\r]", " ", text)
    return re.sub("[\x00-\x1f\x7f\ufffe\uffff]", "", text)


def milliseconds(day):
    year, month, number = map(int, day.split("-"))
    epoch = datetime.date(1970, 1, 1).toordinal()
    return (datetime.date(year, month, number).toordinal() - epoch) * 86400000.0


class Report:
    """Collects what differs; a reader passes when nothing does."""

    def __init__(self, reader):
        self.reader = reader
        self.faults = 0
        self.checks = 0

    def same(self, what, expected, found):
        self.checks += 1
        if expected == found:
            return
        self.faults += 1
        if self.faults <= 20:
            print(f"{self.reader}: {what}: expected {shorten(expected)}, found {shorten(found)}")

    def true(self, what, holds):
        self.same(what, True, bool(holds))

    def close(self):
        print(f"{self.reader}: {self.checks} comparisons, {self.faults} differ")
        return 1 if self.faults or not self.checks else 0


def shorten(value):
    text = repr(value)
    return text if len(text) < 400 else text[:400] + "..."
