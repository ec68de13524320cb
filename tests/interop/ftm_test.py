#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Write graphs as entities of followthemoney and let it check them.

usage: ftm_test.py ISNAD CACHE STORY...

followthemoney comes from the user's packages, or by pip into the folder CACHE. Every schema and property must be one of its model, every value one that its types take as it is,
every reference lead to an entity of the schema that the property asks for, and what must be there
be there. Exit code 77: followthemoney is missing.
"""
import json
import pathlib
import subprocess
import sys
import tempfile
import unicodedata

import hostile_claims
import packages
import rdf_test

# Addresses that it takes as one differ between its releases; ours are tested by themselves.
FREE = ("url",)


def comparable(prop, value):
    """Unicode is composed, and addresses get other commas."""
    value = unicodedata.normalize("NFC", value)
    if prop.type.name == "address":
        return "".join(c for c in value if c.isalnum())
    return value


def faults_of(entities, model):
    schemata = {entity["id"]: model.get(entity["schema"]) for entity in entities}
    if len(schemata) != len(entities):
        yield "an id is there twice"
    for entity in entities:
        schema = schemata[entity["id"]]
        if schema is None or schema.abstract:
            yield f"{entity['id']}: no schema {entity['schema']}"
            continue
        proxy = model.get_proxy(entity, cleaned=False)
        if proxy.id != entity["id"]:
            yield f"{entity['id']}: became {proxy.id}"
        for name in schema.required:
            if not entity["properties"].get(name):
                yield f"{entity['id']}: {schema.name} needs {name}"
        for name, values in entity["properties"].items():
            prop = schema.get(name)
            if prop is None or prop.stub:
                yield f"{entity['id']}: {schema.name} has no {name}"
                continue
            if prop.type.name == "entity":
                for value in values:
                    target = schemata.get(value)
                    if target is None or not target.is_a(prop.range):
                        yield f"{entity['id']}: {name} leads to {value}, which is no {prop.range.name}"
            if prop.type.name in FREE:
                continue
            wanted = {comparable(prop, value) for value in values}
            kept = {comparable(prop, value) for value in proxy.get(name)}
            if kept != wanted:
                yield f"{entity['id']}: {name} {wanted} became {kept}"


def check(isnad, folder, inputs, model):
    subprocess.run([isnad, "build", *inputs, "-o", folder / "graph.ftm.json"], check=True,
                   stderr=subprocess.DEVNULL)
    for other in ("graph.jsonl", "graph.graphml"):
        subprocess.run([isnad, "build", *inputs, "-o", folder / other], check=True,
                       stderr=subprocess.DEVNULL)
    entities = [json.loads(line) for line in
                (folder / "graph.ftm.json").read_text(encoding="utf-8").splitlines()]
    yield from faults_of(entities, model)
    # What is told of actors and articles must all be there.
    names = {value for entity in entities for value in entity["properties"].get("name", [])}
    titles = {value for entity in entities for value in entity["properties"].get("title", [])}
    nodes, _ = rdf_test.told_by_graphml(folder / "graph.graphml")
    for node in nodes.values():
        label = node.get("label", "")
        if label and label.isprintable() and " ".join(label.split()) not in names:
            yield f"no name {label}"
    for line in (folder / "graph.jsonl").read_text(encoding="utf-8").split("\n"):
        identifier = json.loads(line)["article"]["id"] if line else ""
        if identifier and identifier.isprintable() and " ".join(identifier.split()) not in titles:
            yield f"no article {identifier}"
    events = [entity for entity in entities if entity["schema"] == "Event"]
    if not events:
        yield "no events"
    print(f"followthemoney: {len(entities)} entities, {len(events)} events")


def main():
    isnad, cache = sys.argv[1:3]
    followthemoney = packages.find("followthemoney", cache)
    if not followthemoney:
        print("skipped: followthemoney")
        return 77
    model = followthemoney.model
    faults = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        stories = [path for story in sys.argv[3:]
                   for path in sorted(pathlib.Path(story).glob("input.*"))]
        faults += check(isnad, folder, stories, model)
        hostile_claims.write(folder / "hostile.jsonl")
        faults += check(isnad, folder, [folder / "hostile.jsonl"], model)
    for fault in faults[:40]:
        print(fault[:600])
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
