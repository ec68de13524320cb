#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Write graphs as Turtle, N-Quads and JSON-LD, load them in another program, and compare what it
sees with the claims and with GraphML.

usage: rdf_test.py rapper|rdflib|oxigraph ISNAD CACHE VOCABULARY.ttl STORY...

VOCABULARY tells every word of our own that the exports use. Packages of Python come from the
user's, or by pip into the folder CACHE. Exit code 77: the program cannot be had.
"""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.parse
import warnings
import xml.etree.ElementTree

import hostile_claims
import packages

BASE = "https://isnad.example/"
NS = BASE + "ns#"
REL = BASE + "ns/relation/"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
XSD = "http://www.w3.org/2001/XMLSchema#"
PROV = "http://www.w3.org/ns/prov#"
SCHEMA = "https://schema.org/"
GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?")
FORMATS = {"turtle": ".ttl", "nquads": ".nq", "jsonld": ".jsonld"}


# What a program sees: a set of (subject, predicate, object, graph). Objects are an IRI, or a tuple
# (text, language, datatype); graph is None for the default graph.

def see_rapper(path, form):
    """rapper reads no JSON-LD. Its own output is read by the grammar of N-Quads."""
    if form == "jsonld":
        return None
    done = subprocess.run(["rapper", "-q", "-i", form, "-o", "nquads", str(path)],
                          capture_output=True, check=False)
    if done.returncode != 0 or done.stderr:
        raise ValueError(f"rapper: {done.stderr.decode('utf-8', 'replace')[:2000]}")
    line = re.compile(r'<([^>]*)> <([^>]*)> (?:<([^>]*)>|"((?:[^"\\]|\\.)*)"'
                      r'(?:@([A-Za-z0-9-]+)|\^\^<([^>]*)>)?)(?: <([^>]*)>)? \.')
    escape = re.compile(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)")

    def unescape(found):
        code = found.group(1)
        if code[0] in "uU":
            return chr(int(code[1:], 16))
        return {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}.get(code, code)

    quads = set()
    for text in done.stdout.decode("utf-8").split("\n"):
        if not text:
            continue
        found = line.fullmatch(text)
        if not found:
            raise ValueError(f"rapper wrote: {text[:200]}")
        subject, predicate, iri, literal, language, datatype, graph = found.groups()
        value = iri if literal is None else (escape.sub(unescape, literal), language,
                                             None if language else datatype or XSD + "string")
        quads.add((subject, predicate, value, graph))
    return quads


def see_rdflib(path, form):
    import rdflib

    warnings.simplefilter("ignore")  # releases differ in what they call the class below
    rdflib.NORMALIZE_LITERALS = False
    data = rdflib.ConjunctiveGraph()
    default = data.default_context.identifier
    text = path.read_text(encoding="utf-8")
    if form == "nquads":
        data.parse(data=text, format="nquads")
    else:
        data.default_context.parse(data=text, format={"turtle": "turtle", "jsonld": "json-ld"}[form])
    quads = set()
    for subject, predicate, value, graph in data.quads():
        if isinstance(value, rdflib.Literal):
            datatype = None if value.language else str(value.datatype or XSD + "string")
            value = (str(value), value.language, datatype)
        else:
            value = str(value)
        name = getattr(graph, "identifier", graph)
        unnamed = name == default or isinstance(name, rdflib.BNode)
        quads.add((str(subject), str(predicate), value, None if unnamed else str(name)))
    return quads


def see_oxigraph(path, form):
    import pyoxigraph

    formats = {"turtle": pyoxigraph.RdfFormat.TURTLE, "nquads": pyoxigraph.RdfFormat.N_QUADS,
               "jsonld": pyoxigraph.RdfFormat.JSON_LD}
    quads = set()
    for quad in pyoxigraph.parse(path=str(path), format=formats[form]):
        value = quad.object
        if isinstance(value, pyoxigraph.Literal):
            value = (value.value, value.language, None if value.language else value.datatype.value)
        else:
            value = value.value
        graph = None if isinstance(quad.graph_name, pyoxigraph.DefaultGraph) else quad.graph_name.value
        quads.add((quad.subject.value, quad.predicate.value, value, graph))
    return quads


def is_there(reader, cache):
    if reader == "rapper":
        return shutil.which("rapper") is not None
    return packages.find({"rdflib": "rdflib", "oxigraph": "pyoxigraph"}[reader], cache) is not None


# What was written.

def segment(text):
    if set(text) <= {"."}:
        return text.replace(".", "%2E")
    return urllib.parse.quote(text, safe="-._~")


def entity(identifier):
    head, slash, tail = identifier.partition("/")
    if not head or not tail:
        return BASE + "entity/" + segment(identifier)
    return BASE + "entity/" + segment(head) + slash + segment(tail)


def from_nmtoken(token):
    token = token.replace(".", "/", 1)
    return re.sub("_x([0-9A-F]+)_", lambda found: chr(int(found.group(1), 16)), token)


def told_by_graphml(path):
    """Nodes by id and edges, each with its data by name."""
    root = xml.etree.ElementTree.parse(path).getroot()
    names = {key.get("id"): key.get("attr.name") for key in root.iter(GRAPHML + "key")}

    def data(element):
        return {names[item.get("key")]: item.text or "" for item in element.iter(GRAPHML + "data")}

    nodes = {from_nmtoken(node.get("id")): data(node) for node in root.iter(GRAPHML + "node")}
    edges = [dict(data(edge), id=edge.get("id"), source=from_nmtoken(edge.get("source")),
                  target=from_nmtoken(edge.get("target")))
             for edge in root.iter(GRAPHML + "edge")]
    return nodes, edges


def readable(text):
    return re.sub("[\x00\ufffe\uffff]", "\ufffd", text)


def literal(text, language):
    tagged = bool(TAG.fullmatch(language or ""))
    return readable(text), language.lower() if tagged else None, None if tagged else XSD + "string"


# Comparisons; each yields what is wrong.

def lowered(value):
    """Programs differ in the case of language tags."""
    if isinstance(value, str):
        return value
    return value[0], value[1] and value[1].lower(), value[2]


def compare_with_graphml(triples, path):
    nodes, edges = told_by_graphml(path)
    if not edges:
        yield "no edges"
    statements = {s for s, p, o in triples if p == RDF + "type" and o == RDF + "Statement"}
    if statements != {BASE + "edge/" + segment(edge["id"]) for edge in edges}:
        yield f"{len(statements)} statements for {len(edges)} edges"
    for name, data in nodes.items():
        for tag in ("ar", "en"):
            label = data.get("label_" + tag)
            if label and (entity(name), RDFS + "label", (label, tag, None)) not in triples:
                yield f"no label {label} of {name}"
    plain = set()
    for edge in edges:
        subject = BASE + "edge/" + segment(edge["id"])
        relation = REL + segment(edge["relation"])
        source, target = entity(edge["source"]), entity(edge["target"])
        wanted = {(RDF + "subject", source), (RDF + "predicate", relation),
                  (RDF + "object", target), (NS + "polarity", NS + edge["polarity"]),
                  (NS + "modality", NS + edge["modality"])}
        for key, word in (("begin", SCHEMA + "startDate"), ("end", SCHEMA + "endDate")):
            if key in edge:
                wanted.add((word, (edge[key], None, XSD + "date")))
        for predicate, value in wanted:
            if (subject, predicate, value) not in triples:
                yield f"{edge['id']}: no {predicate} {value}"
        if (edge["polarity"], edge["modality"]) == ("affirmed", "actual") and \
                edge.get("disputed") != "true":
            plain.add((source, relation, target))
    found = {triple for triple in triples if triple[1].startswith(REL)}
    if found != plain:
        yield f"plain triples: {len(found)} instead of {len(plain)}"


def compare_with_claims(triples, claims):
    for claim in claims:
        for told in (claim["subject"], claim["object"], claim["roles"][0]["entity"]):
            for tag, label in told["labels"].items():
                if (entity(told["id"]), RDFS + "label", literal(label, tag)) not in triples:
                    yield f"no label {label[:40]!r}@{tag!r} of {told['id']!r}"
        article = BASE + "article/" + segment(claim["article"]["id"])
        name = BASE + "claim/" + segment(claim["article"]["id"]) + "/" + segment(claim["id"])
        words = literal(claim["evidence"]["text"], claim["article"]["lang"])
        for triple in ((name, PROV + "wasQuotedFrom", article), (name, PROV + "value", words),
                       (article, SCHEMA + "identifier", literal(claim["article"]["id"], ""))):
            if triple not in triples:
                yield f"not found: {str(triple)[:200]}"


def compare_with_vocabulary(triples, words):
    used = {item for triple in triples for item in triple
            if isinstance(item, str) and item.startswith(NS)}
    if used - words:
        yield f"not in the vocabulary: {sorted(used - words)}"


def compare_graphs(quads):
    """The graphs are those of the articles, and hold what their claims say."""
    articles = {s for s, p, o, graph in quads
                if p == RDF + "type" and o == SCHEMA + "NewsArticle" and graph == s}
    graphs = {quad[3] for quad in quads} - {None}
    if not articles or graphs != articles:
        yield f"{len(graphs)} graphs for {len(articles)} articles"
    for s, p, o, graph in quads:
        if p == PROV + "wasQuotedFrom" and o != graph:
            yield f"{s} is in the graph {graph}"


def check(reader, isnad, folder, inputs, words, claims=None):
    see = {"rapper": see_rapper, "rdflib": see_rdflib, "oxigraph": see_oxigraph}[reader]
    graphml = folder / "graph.graphml"
    subprocess.run([isnad, "build", *inputs, "-o", graphml], check=True, stderr=subprocess.DEVNULL)
    # GraphML cannot hold all characters, so what has them goes straight to RDF.
    source = ["build", *inputs] if claims else ["export", graphml]
    seen = {}
    for form, suffix in FORMATS.items():
        path = folder / ("graph" + suffix)
        subprocess.run([isnad, *source, "-o", path], check=True, stderr=subprocess.DEVNULL)
        quads = see(path, form)
        if quads is not None:
            seen[form] = {(s, p, lowered(o), g) for s, p, o, g in quads}
    triples = {form: {quad[:3] for quad in quads} for form, quads in seen.items()}
    if "jsonld" not in triples and reader != "rapper":
        yield "JSON-LD was not read"
    for form, found in triples.items():
        if found != triples["turtle"]:
            wrong = sorted(found ^ triples["turtle"], key=str)
            yield f"{form} and Turtle differ in {len(wrong)} triples: {str(wrong[:3])[:600]}"
    yield from compare_graphs(seen["nquads"])
    yield from compare_with_vocabulary(triples["turtle"], words)
    if claims is None:
        yield from compare_with_graphml(triples["turtle"], graphml)
    else:
        yield from compare_with_claims(triples["turtle"], claims)
    print(f"{reader}: {len(triples['turtle'])} triples")


def main():
    reader, isnad, cache, vocabulary = sys.argv[1:5]
    if not is_there(reader, cache):
        print(f"skipped: {reader}")
        return 77
    see = {"rapper": see_rapper, "rdflib": see_rdflib, "oxigraph": see_oxigraph}[reader]
    words = {subject for subject, *_ in see(pathlib.Path(vocabulary), "turtle")}
    relations = {REL + path.stem for path in
                 (pathlib.Path(vocabulary).parent.parent / "lexicon/relations").glob("*.json")}
    faults = []
    if not relations or relations != {word for word in words if word.startswith(REL)}:
        faults.append("the vocabulary tells other relations than the lexicon")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        stories = [path for story in sys.argv[5:]
                   for path in sorted(pathlib.Path(story).glob("input.*"))]
        faults += check(reader, isnad, folder, stories, words)
        hostile_claims.write(folder / "hostile.jsonl")
        faults += check(reader, isnad, folder, [folder / "hostile.jsonl"], words,
                        hostile_claims.claims())
    for fault in faults[:40]:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
