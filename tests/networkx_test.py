#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Asks Isnad and networkx the same questions about random graphs.

usage: networkx_test.py QUERY_DUMP [--graphs N] [--seed N]

The graphs are typed and dated: relations are those of the lexicon, some symmetric, some standing;
some graphs are simple, others have parallel edges and self-loops; some nodes stand alone. Costs and
sets must be equal, scores of PageRank and betweenness to 1e-8.
"""
import argparse
import collections
import datetime
import itertools
import json
import math
import pathlib
import random
import subprocess
import sys
import tempfile
from xml.sax.saxutils import quoteattr

RELATIONS = pathlib.Path(__file__).resolve().parent.parent / "lexicon" / "relations"
UNIT = 1_000_000  # micro-units that a cost of 1 has
NO_DAY = -(1 << 23)
EPOCH = datetime.date(1970, 1, 1)
TYPES = ["person", "country", "place", "organization"]

Edge = collections.namedtuple("Edge", "source target relation symmetric standing weight begin end")


class Graph:
    """Nodes are ids, sorted; days are numbers from 1970-01-01, or None where a side is open."""

    def __init__(self, pick, relations):
        count = pick.randint(2, 18) if pick.random() < 0.95 else pick.randint(30, 45)
        self.nodes = sorted(f"{pick.choice(TYPES)}/n{i}" for i in range(count))
        self.simple = pick.random() < 0.4
        joined = self.nodes[pick.randint(0, min(3, count - 2)):]
        self.edges, seen = [], set()
        for _ in range(int(count * pick.choice([0.5, 1, 1.5, 2, 3]))):
            source, target = pick.choice(joined), pick.choice(joined)
            if self.simple:
                if source == target or frozenset((source, target)) in seen:
                    continue
                seen.add(frozenset((source, target)))
            self.edges.append(self._edge(pick, source, target, *pick.choice(relations)))
        self.question = self._question(pick)

    @staticmethod
    def _edge(pick, source, target, relation, symmetric, standing):
        begin = pick.randint(14000, 20000)
        end = begin + pick.choice([0, 0, 0, 3, 30, 900])
        unknown = pick.random()
        begin = None if unknown < 0.1 else begin
        end = None if unknown < 0.05 or 0.9 < unknown else end
        if symmetric:
            source, target = min(source, target), max(source, target)
        return Edge(source, target, relation, symmetric, standing, pick.randint(1, 6), begin, end)

    def _question(self, pick):
        pairs = [pick.sample(self.nodes, 2) for _ in range(2)]
        names = sorted({edge.relation for edge in self.edges})
        since = pick.choice([NO_DAY, pick.randint(14000, 20000)])
        until = pick.choice([NO_DAY, pick.randint(14000, 20000)])
        named = pick.sample(names, len(names) // 2) if pick.random() < 0.5 else []
        others = [node for node in self.nodes if node not in itertools.chain(*pairs)]
        via = pick.sample(others, min(len(others), pick.randint(1, 2)))
        avoid = [node for node in others if node not in via and pick.random() < 0.2]
        return {"pairs": pairs, "k": 6, "steps": pick.randint(2, 5), "via": via, "avoid": avoid,
                "filter": {"relations": named, "since": since, "until": until,
                           "min_weight": pick.randint(1, 3)}}

    def passes(self, edge):
        """What docs/queries.md says of filters."""
        wanted = self.question["filter"]
        since, until = wanted["since"], wanted["until"]
        if wanted["relations"] and edge.relation not in wanted["relations"]:
            return False
        if edge.weight < wanted["min_weight"]:
            return False
        if (since, until) == (NO_DAY, NO_DAY):
            return True
        if edge.begin is None and edge.end is None:
            return False
        return ((since == NO_DAY or edge.end is None or edge.end >= since) and
                (until == NO_DAY or edge.begin is None or edge.begin <= until))

    def write(self, path):
        keys = [("kind", "node", "string"), ("relation", "edge", "string"),
                ("weight", "edge", "double"), ("begin", "edge", "string"),
                ("end", "edge", "string"), ("symmetric", "edge", "boolean"),
                ("standing", "edge", "boolean")]
        with open(path, "w", encoding="utf-8") as out:
            out.write('<?xml version="1.0" encoding="UTF-8"?>\n'
                      '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n')
            for name, owner, kind in keys:
                out.write(f'<key id="{name}" for="{owner}" attr.name="{name}" '
                          f'attr.type="{kind}"/>\n')
            out.write('<graph edgedefault="directed">\n')
            for node in self.nodes:
                out.write(f'<node id={quoteattr(node)}><data key="kind">'
                          f'{node.split("/")[0]}</data></node>\n')
            for number, edge in enumerate(self.edges):
                values = {"relation": edge.relation, "weight": edge.weight,
                          "begin": day_text(edge.begin), "end": day_text(edge.end),
                          "symmetric": str(edge.symmetric).lower(),
                          "standing": str(edge.standing).lower()}
                out.write(f'<edge id="e-{number:012x}" source={quoteattr(edge.source)} '
                          f'target={quoteattr(edge.target)}>')
                out.writelines(f'<data key="{key}">{value}</data>'
                               for key, value in values.items() if value != "")
                out.write("</edge>\n")
            out.write("</graph>\n</graphml>\n")


def day_text(day):
    return "" if day is None else (EPOCH + datetime.timedelta(days=day)).isoformat()


def read_relations():
    """(name, symmetric, standing) of the relations of the lexicon."""
    found = []
    for path in sorted(RELATIONS.glob("*.json")):
        relation = json.loads(path.read_text("utf-8"))
        found.append((path.stem, relation.get("symmetric", False), relation.get("standing", False)))
    return found


class Check:
    """The answers of networkx for one graph beside those of Isnad."""

    def __init__(self, networkx, number, graph, answer):
        self.nx, self.number, self.graph, self.answer = networkx, number, graph, answer
        self.compared, self.faults = 0, []
        self.nodes = graph.nodes
        self.size = len(self.nodes)
        self.equal("nodes", self.nodes, answer["nodes"])
        self.place = {node: place for place, node in enumerate(self.nodes)}
        self.degree = collections.Counter(itertools.chain.from_iterable(
            (self.place[edge.source], self.place[edge.target]) for edge in graph.edges))

    def equal(self, what, theirs, ours):
        self.compared += 1
        if theirs != ours:
            self.faults.append(f"graph {self.number}, {what}: networkx {theirs}, Isnad {ours}")

    def near(self, what, theirs, ours, most=1e-8):
        self.compared += 1
        if len(theirs) != len(ours) or any(abs(a - b) > most for a, b in zip(theirs, ours)):
            self.faults.append(f"graph {self.number}, {what}: networkx {theirs}, Isnad {ours}")

    def arcs(self, way, edges):
        """(source, target, edge) of every way that an edge leads."""
        for edge in edges:
            source, target = self.place[edge.source], self.place[edge.target]
            yield source, target, edge
            if source != target and (way == "ignored" or edge.symmetric):
                yield target, source, edge

    def simple_graph(self, way, cost=None, edges=None):
        """Directed, of parallel edges only the cheapest, without self-loops."""
        graph = self.nx.DiGraph()
        graph.add_nodes_from(range(self.size))
        for source, target, edge in self.arcs(way, self.graph.edges if edges is None else edges):
            if source == target:
                continue
            price = cost(edge, target) if cost else UNIT
            if not graph.has_edge(source, target) or graph[source][target]["cost"] > price:
                graph.add_edge(source, target, cost=price)
        return graph

    def multigraph(self, way):
        graph = self.nx.MultiDiGraph()
        graph.add_nodes_from(range(self.size))
        for source, target, edge in self.arcs(way, self.graph.edges):
            graph.add_edge(source, target, weight=edge.weight)
        return graph

    def undirected(self):
        graph = self.nx.MultiGraph()
        graph.add_nodes_from(range(self.size))
        for edge in self.graph.edges:
            graph.add_edge(self.place[edge.source], self.place[edge.target], weight=edge.weight,
                           one=1)
        return graph

    def evidence(self, edge, _):
        return (UNIT + edge.weight // 2) // edge.weight

    def hub(self, node):
        return math.log2(self.degree[node]) * UNIT if self.degree[node] else 0

    def pairs(self):
        return ((a, b) for a in range(self.size) for b in range(self.size) if a != b)

    def costs(self):
        """Of the best path of each pair."""
        kept = [edge for edge in self.graph.edges if self.graph.passes(edge)]
        for way in ("ignored", "obeyed"):
            for name, edges in (("hops", None), ("filtered", kept)):
                found = dict(self.nx.all_pairs_shortest_path_length(
                    self.simple_graph(way, edges=edges)))
                self.equal(f"{name} {way}", [found[a][b] * UNIT if b in found[a] else -1
                                             for a, b in self.pairs()],
                           self.answer[f"{name} {way}"])
            found = self.distances(way, self.evidence)
            self.equal(f"evidence {way}", [found[a].get(b, -1) for a, b in self.pairs()],
                       self.answer[f"evidence {way}"])
            # A step into the end costs nothing.
            found = self.distances(way, lambda _, target: self.hub(target))
            self.near(f"hubs {way}", [found[a][b] - self.hub(b) if b in found[a] else -1
                                      for a, b in self.pairs()],
                      self.answer[f"hubs {way}"], most=self.size * 2)

    def distances(self, way, cost):
        return dict(self.nx.all_pairs_dijkstra_path_length(self.simple_graph(way, cost),
                                                           weight="cost"))

    def paths(self):
        """The k best: equal costs, and the same paths of all costs but the last, of which k may
        leave some out."""
        for way, (name, cost) in itertools.product(
                ("ignored", "obeyed"), (("hops", None), ("evidence", self.evidence))):
            graph = self.simple_graph(way, cost)
            for pair, ours in zip(self.graph.question["pairs"],
                                  self.answer[f"paths by {name} {way}"]):
                what = f"paths by {name} {way} {pair}"
                theirs = [[self.cost(graph, path), *path]
                          for path in self.best(graph, *pair, cost and "cost")]
                self.equal(what, [path[0] for path in theirs], [path[0] for path in ours])
                self.equal(what, self.settled(theirs), self.settled(ours))
                self.proper(what, graph, pair, ours)

    def best(self, graph, source, target, weight):
        paths = self.nx.shortest_simple_paths(graph, self.place[source], self.place[target],
                                              weight=weight)
        try:
            return list(itertools.islice(paths, self.graph.question["k"]))
        except self.nx.NetworkXNoPath:
            return []

    @staticmethod
    def cost(graph, path):
        return sum(graph[a][b]["cost"] for a, b in zip(path, path[1:]))

    def settled(self, paths):
        if len(paths) < self.graph.question["k"]:
            return sorted(paths)
        return sorted(path for path in paths if path[0] < paths[-1][0])

    def proper(self, what, graph, pair, paths):
        """Paths that are there, between the ends, each once, without a node twice."""
        self.equal(what + ", distinct", len(paths), len({tuple(path) for path in paths}))
        for price, *nodes in paths:
            self.equal(what + ", ends", [self.place[node] for node in pair], [nodes[0], nodes[-1]])
            self.equal(what + ", simple", len(nodes), len(set(nodes)))
            steps = self.nx.is_path(graph, nodes)
            self.equal(what + ", steps", True, steps)
            self.equal(what + ", cost", self.cost(graph, nodes) if steps else None, price)

    def all_paths(self):
        question = self.graph.question
        via, avoid = ({self.place[node] for node in question[name]} for name in ("via", "avoid"))
        for way in ("ignored", "obeyed"):
            graph = self.simple_graph(way)
            for place, pair in enumerate(question["pairs"]):
                theirs = sorted([(len(path) - 1) * UNIT, *path] for path in self.nx.all_simple_paths(
                    graph, *(self.place[node] for node in pair), cutoff=question["steps"]))
                chosen = [path for path in theirs
                          if via <= set(path[1:]) and not avoid & set(path[1:])]
                self.equal(f"all {way} {pair}", theirs, sorted(self.answer[f"all {way}"][place]))
                self.equal(f"chosen {way} {pair}", chosen,
                           sorted(self.answer[f"chosen {way}"][place]))

    def hub_paths(self):
        for way in ("ignored", "obeyed"):
            graph = self.simple_graph(way, lambda _, target: self.hub(target))
            for pair, ours in zip(self.graph.question["pairs"], self.answer[f"paths by hubs {way}"]):
                theirs = [self.cost(graph, path) - self.hub(path[-1])
                          for path in self.best(graph, *pair, "cost")]
                self.near(f"paths by hubs {way} {pair}", theirs, [path[0] for path in ours],
                          most=self.size * 2)

    def components(self):
        graph = self.simple_graph("obeyed")
        for name, found in (("weak", self.nx.weakly_connected_components(graph)),
                            ("strong", self.nx.strongly_connected_components(graph))):
            groups = sorted((sorted(group) for group in found), key=lambda g: (-len(g), g))
            self.equal(name, groups, self.answer[name])

    def communities(self):
        """A partition, and its modularity."""
        graph = self.undirected()
        for name, weight in (("communities", "one"), ("communities by sources", "weight")):
            groups = self.answer[name]["groups"]
            self.equal(name, list(range(self.size)), sorted(itertools.chain(*groups)))
            if self.graph.edges:
                told = self.nx.community.modularity(graph, [set(g) for g in groups], weight=weight)
                self.near(name + ", modularity", [told], [self.answer[name]["modularity"]], 1e-9)

    def degrees(self):
        graph, sides = self.undirected(), self.multigraph("obeyed")
        links = self.simple_graph("ignored")
        every = range(self.size)
        self.equal("edges", [graph.degree(n) for n in every], self.answer["edges"])
        self.equal("outgoing", [sides.out_degree(n) for n in every], self.answer["outgoing"])
        self.equal("incoming", [sides.in_degree(n) for n in every], self.answer["incoming"])
        self.equal("neighbors", [links.out_degree(n) for n in every], self.answer["neighbors"])
        # Those of a self-loop once.
        sources = [sum(data["weight"] for *_, data in graph.edges(n, data=True)) for n in every]
        self.equal("sources", sources, self.answer["sources"])

    def measures(self):
        for way in ("ignored", "obeyed"):
            graph = self.multigraph(way)
            for name, weight in (("pagerank", None), ("pagerank by sources", "weight")):
                ranks = self.nx.pagerank(graph, weight=weight, tol=1e-12 / self.size,
                                         max_iter=5000)
                self.near(f"{name} {way}", [ranks[n] for n in range(self.size)],
                          self.answer[f"{name} {way}"])
            between = self.nx.betweenness_centrality(self.simple_graph(way))
            self.near(f"betweenness {way}", [between[n] for n in range(self.size)],
                      self.answer[f"betweenness {way}"])

    def run(self):
        self.costs()
        self.paths()
        self.all_paths()
        self.hub_paths()
        self.components()
        self.communities()
        self.degrees()
        self.measures()


def answers(program, graphs, folder):
    lines = []
    for number, graph in enumerate(graphs):
        path = pathlib.Path(folder, f"{number}.graphml")
        graph.write(path)
        lines.append(json.dumps({"graph": str(path), **graph.question}))
    run = subprocess.run([program], input="\n".join(lines) + "\n", stdout=subprocess.PIPE,
                         encoding="utf-8", check=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("query_dump")
    parser.add_argument("--graphs", type=int, default=500)
    parser.add_argument("--seed", type=int, default=6)
    options = parser.parse_args()
    try:
        import networkx
        import scipy  # PageRank of networkx needs it
        del scipy
    except ImportError as error:
        print("skipped:", error.name)
        return 77
    relations = read_relations()
    graphs = [Graph(random.Random(f"{options.seed} {number}"), relations)
              for number in range(options.graphs)]
    with tempfile.TemporaryDirectory() as folder:
        found = answers(options.query_dump, graphs, folder)
    if len(found) != len(graphs):
        print("query_dump answered", len(found), "of", len(graphs))
        return 1
    checks = [Check(networkx, *item) for item in zip(itertools.count(), graphs, found)]
    for check in checks:
        check.run()
    faults = [fault for check in checks for fault in check.faults]
    for fault in faults[:20]:
        print(fault)
    print(f"networkx {networkx.__version__}: {len(graphs)} graphs, "
          f"{sum(len(graph.edges) for graph in graphs)} edges, "
          f"{sum(check.compared for check in checks)} comparisons, {len(faults)} differ")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
