#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fills or checks countries.tsv from ICU, which has the names of CLDR (Unicode License).

Every country and territory of ISO 3166 becomes a row country/XX with the names that ICU gives it in
Arabic and English, in their short form where the full one needs brackets to explain itself. Where
news mostly uses another name the row keeps it as the first; other names, adjectives and capitals
are written by hand and stay.

    scripts/import_countries.py lexicon/entities/countries.tsv          # fill
    scripts/import_countries.py lexicon/entities/countries.tsv --check  # only look
"""

import argparse
import ctypes
import ctypes.util
import re
import sys

PREFIX = "country/"
FULL, SHORT = 0x300, 0x301  # UDISPCTX_LENGTH_FULL, UDISPCTX_LENGTH_SHORT of udisplaycontext.h
RESERVED = {"AC", "CP", "CQ", "DG", "EA", "IC", "TA"}  # codes of ICU that are no countries of ISO


class Icu:
    """The few functions of ICU that give names of regions."""

    def __init__(self):
        path = ctypes.util.find_library("icuuc")
        self.library = ctypes.CDLL(path)
        self.suffix = "_" + re.search(r"\.so\.(\d+)", path).group(1)

    def function(self, name, result):
        found = getattr(self.library, name + self.suffix)
        found.restype = result
        return found

    def countries(self):
        codes = self.function("uloc_getISOCountries", ctypes.POINTER(ctypes.c_char_p))()
        found = []
        while codes[len(found)]:
            found.append(codes[len(found)].decode())
        return [code for code in found if code not in RESERVED]

    def name(self, code, language, short):
        error = ctypes.c_int(0)
        contexts = (ctypes.c_int * 1)(SHORT if short else FULL)
        opened = self.function("uldn_openForContext", ctypes.c_void_p)(
            language.encode(), contexts, 1, ctypes.byref(error))
        buffer = (ctypes.c_uint16 * 200)()
        length = self.function("uldn_regionDisplayName", ctypes.c_int32)(
            ctypes.c_void_p(opened), code.encode(), buffer, 200, ctypes.byref(error))
        self.function("uldn_close", None)(ctypes.c_void_p(opened))
        if error.value > 0:
            raise RuntimeError("ICU error %d for %s" % (error.value, code))
        name = bytes(buffer)[: 2 * length].decode("utf-16-le")
        return re.sub("[\u064b-\u0652]", "", name)  # without vowel signs


def names_of(icu, code, language):
    """The plainer form first, then the other where it differs."""
    full, short = (icu.name(code, language, is_short) for is_short in (False, True))
    names = [short, full] if "(" in full else [full, short]
    names = [n for n in names if "(" not in n and not re.fullmatch("[A-Z]{2}", n)]
    if not names:
        names = [full.split("(")[0].strip()]
    return list(dict.fromkeys(names))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("table", help="countries.tsv")
    parser.add_argument("--check", action="store_true", help="report only, exit 1 if rows differ")
    options = parser.parse_args()
    icu = Icu()
    with open(options.table, encoding="utf-8") as file:
        lines = file.read().splitlines()
    head = [line for line in lines if line.startswith("#")]
    body = [line for line in lines if not line.startswith("#")]
    header = body[0].split("\t")
    table = {line.split("\t")[0]: line.split("\t") for line in body[1:]}
    wrong = 0
    for code in icu.countries():
        cells = table.get(PREFIX + code, [PREFIX + code])
        cells = cells + [""] * (len(header) - len(cells))
        for language in ("ar", "en"):
            column = header.index(language)
            names = names_of(icu, code, language)
            kept = [n for n in cells[column].split("|") if n]
            cells[column] = "|".join(kept + [n for n in names if n not in kept])
        line = "\t".join(cells).rstrip("\t").split("\t")
        if table.get(PREFIX + code) != line:
            wrong += 1
            if options.check:
                print("%s: differs from ICU: %s" % (options.table, code), file=sys.stderr)
        table[PREFIX + code] = line
    if not options.check:
        rows = ["\t".join(table[key]) for key in sorted(table, key=str.encode)]
        with open(options.table, "w", encoding="utf-8", newline="\n") as file:
            file.write("\n".join(head + [body[0]] + rows) + "\n")
    return 1 if wrong and options.check else 0


if __name__ == "__main__":
    sys.exit(main())
