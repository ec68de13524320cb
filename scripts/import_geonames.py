#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fills or checks places.tsv from GeoNames (geonames.org, CC BY 4.0).

Every record of GeoNames that has an Arabic name becomes a row place/geonames-N with that name, its
English name, country, coordinates and population. What a row has already stays: names written by
hand come first, and the name of GeoNames follows as another one. The data are those of the Debian
packages libgeonames0 and libgeonames-common:

    objcopy -O binary --only-section=.gresource.geonames libgeonames.so.0 cities.gresource
    gresource extract cities.gresource /com/lomiri/geonames/cities.compiled > cities.bin
    names=/usr/share/locale/ar/LC_MESSAGES/geonames.mo
    scripts/import_geonames.py cities.bin $names lexicon/entities/places.tsv          # fill
    scripts/import_geonames.py cities.bin $names lexicon/entities/places.tsv --check  # only look
    scripts/import_geonames.py cities.bin $names --find Damascus                      # an id
"""

import argparse
import gettext
import re
import struct
import sys

PREFIX = "place/geonames-"


def read_cities(path):
    """Reads records of (id, name, two regions, country, ..., population, lat, lon)."""
    with open(path, "rb") as file:
        data = file.read()
    table = struct.unpack("<I", data[-4:])[0]  # the offsets begin where the last record ends
    ends = struct.unpack("<%dI" % ((len(data) - table) // 4), data[table:])
    cities = {}
    begin = 0
    for end in ends:
        begin = (begin + 7) // 8 * 8
        at = begin
        words = []
        for _ in range(7):
            stop = data.index(b"\0", at)
            words.append(data[at:stop].decode())
            at = stop + 1
        at = (at - begin + 3) // 4 * 4 + begin
        population = struct.unpack("<I", data[at : at + 4])[0]
        at = (at + 4 - begin + 7) // 8 * 8 + begin
        lat, lon = struct.unpack("<dd", data[at : at + 16])
        cities[words[0]] = {"name": words[1], "country": words[4], "population": population,
                            "lat": "%.4f" % lat, "lon": "%.4f" % lon}
        begin = end
    return cities


CITY_OF = "\u0645\u062f\u064a\u0646\u0629 "
MARKS = "[\u0610-\u061a\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e]"
ARABIC = "[\u0621-\u064a\u067e\u0686\u0698\u06a4\u06af\u06a9\u06cc -]+"


def read_names(path):
    """Reads {id: Arabic name}, empty where the name is written in other letters."""
    with open(path, "rb") as file:
        catalog = gettext.GNUTranslations(file)._catalog
    names = {}
    for key, name in catalog.items():
        name = re.split("[(,\u060c]", re.sub(MARKS, "", name))[0]
        name = re.sub("\\s+", " ", name).strip()
        name = name.replace("\u06a9", "\u0643").replace("\u06cc", "\u064a")
        if key:
            names[key] = name if re.fullmatch(ARABIC, name) else ""
    return names


def row_of(key, city, name):
    """The cells of a record by the name of their column."""
    return {"id": PREFIX + key, "ar": name, "en": city["name"],
            "country": "country/" + city["country"], "lat": city["lat"], "lon": city["lon"],
            "kind": "city", "population": str(city["population"] or "")}


def merge(cells, row):
    """Gives a row of the table what GeoNames knows; names that it has come first."""
    merged = dict(row)
    for column in ("ar", "en"):
        names = [n for n in cells.get(column, "").split("|") if n]
        # "city of X" says that X alone would be read as another word or name
        taken = names + [n[len(CITY_OF):] for n in names if n.startswith(CITY_OF)]
        merged[column] = "|".join(names + [n for n in [row[column]] if n and n not in taken])
    for column in ("country", "kind"):
        merged[column] = cells.get(column) or row[column]
    return merged


def fill(path, cities, names, check):
    """Rewrites the table; returns the number of rows that were wrong."""
    with open(path, encoding="utf-8") as file:
        lines = file.read().splitlines()
    head = [line for line in lines if line.startswith("#")]
    body = [line for line in lines if not line.startswith("#")]
    header = body[0].split("\t")
    table = {}
    for line in body[1:]:
        cells = line.split("\t")
        table[cells[0]] = (line, dict(zip(header, cells)))
    wrong = 0
    for key in sorted(set(names) | {i[len(PREFIX):] for i in table}):
        city = cities.get(key)
        if city is None:
            if PREFIX + key in table:
                print("%s: no such GeoNames record: %s" % (path, key), file=sys.stderr)
                wrong += 1
            continue
        old, cells = table.get(PREFIX + key, ("", {}))
        merged = merge(cells, row_of(key, city, names.get(key, "")))
        new = "\t".join(merged[column] for column in header).rstrip("\t")
        if new != old:
            wrong += 1
            if check:
                print("%s: differs from GeoNames: %s" % (path, key), file=sys.stderr)
        table[PREFIX + key] = (new, merged)
    if not check:
        rows = [line for line, _ in (table[key] for key in sorted(table, key=str.encode))]
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            file.write("\n".join(head + [body[0]] + rows) + "\n")
    return wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("cities", help="cities.compiled of libgeonames")
    parser.add_argument("names", help="geonames.mo of the Arabic language")
    parser.add_argument("table", nargs="?", help="places.tsv")
    parser.add_argument("--check", action="store_true", help="report only, exit 1 if rows differ")
    parser.add_argument("--find", metavar="NAME", help="print the records with this English name")
    options = parser.parse_args()
    cities = read_cities(options.cities)
    names = read_names(options.names)
    if options.find:
        for key, city in sorted(cities.items()):
            if city["name"].casefold() == options.find.casefold():
                print(PREFIX + key, names.get(key, ""), city["name"], city["country"],
                      city["population"], sep="\t")
    if options.table:
        return 1 if fill(options.table, cities, names, options.check) and options.check else 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
