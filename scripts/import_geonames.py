#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fills or checks places.tsv from GeoNames (geonames.org, CC BY 4.0).

A row whose id is place/geonames-N gets country, lat and lon of the GeoNames record N; names stay
as they were written by hand. The data are those of the Debian package libgeonames0:

    objcopy -O binary --only-section=.gresource.geonames libgeonames.so.0 cities.gresource
    gresource extract cities.gresource /com/lomiri/geonames/cities.compiled > cities.bin
    scripts/import_geonames.py cities.bin lexicon/entities/places.tsv          # fill
    scripts/import_geonames.py cities.bin lexicon/entities/places.tsv --check  # change nothing
    scripts/import_geonames.py cities.bin --find Damascus                      # look an id up
"""

import argparse
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


def report(path, number, message):
    print("%s:%d: %s" % (path, number + 1, message), file=sys.stderr)


def fill(path, cities, check):
    """Rewrites the table; returns the number of rows that were wrong."""
    with open(path, encoding="utf-8") as file:
        lines = file.read().splitlines()
    header = next(line for line in lines if not line.startswith("#")).split("\t")
    column = {name: header.index(name) for name in ("country", "lat", "lon")}
    wrong = 0
    for number, line in enumerate(lines):
        cells = line.split("\t")
        if not cells[0].startswith(PREFIX):
            continue
        city = cities.get(cells[0][len(PREFIX):])
        if city is None:
            report(path, number, "no such GeoNames record: " + cells[0])
            wrong += 1
            continue
        cells += [""] * (len(header) - len(cells))
        cells[column["country"]] = cells[column["country"]] or "country/" + city["country"]
        cells[column["lat"]] = city["lat"]
        cells[column["lon"]] = city["lon"]
        new = "\t".join(cells).rstrip("\t")
        if new != line:
            wrong += 1
            if check:
                report(path, number, "differs from GeoNames: " + cells[0])
            lines[number] = new
    if not check:
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            file.write("\n".join(lines) + "\n")
    return wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("cities", help="cities.compiled of libgeonames")
    parser.add_argument("table", nargs="?", help="places.tsv")
    parser.add_argument("--check", action="store_true", help="report only, exit 1 if rows differ")
    parser.add_argument("--find", metavar="NAME", help="print the records with this English name")
    options = parser.parse_args()
    cities = read_cities(options.cities)
    if options.find:
        for key, city in sorted(cities.items()):
            if city["name"].casefold() == options.find.casefold():
                print(PREFIX + key, city["name"], city["country"], city["population"], sep="\t")
    if options.table:
        return 1 if fill(options.table, cities, options.check) and options.check else 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
