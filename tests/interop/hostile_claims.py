# SPDX-License-Identifier: Apache-2.0
"""Claims whose every text is hard to write: syntax of Turtle, JSON, XML and IRIs, quotes,
backslashes, control characters, marks of direction, line ends, characters beyond the first plane.
"""
import json

TEXTS = [
    'quote " and \\" and """',
    "apostrophe ' and '''",
    "backslash \\ \\n \\u0041 \\",
    "line\nend\r\nand\ttab\x0b\x0c",
    "controls \x01\x08\x1b\x1f\x7f\x80\x9f",
    "\u0646\u0635 \u200f\u202e\u2066 \u0639\u0631\u0628\u064a \u2069\u202c\u061c",
    "separators \u2028\u2029\u0085 and joiners \u200c\u200d\ufeff",
    "<http://a.example/> <b>x</b> ]]> &amp; & <",
    '@prefix x: <y> . # not a comment \n x:a x:b "c"@en ; . , [] ()',
    '{"@id": "x", "@context": {}} // /* */',
    "beyond \U0001f54a \U00010330 e\u0301 \u00e9",
    "nothing \x00 in between, none \ufffe \uffff, private \ue000 \U000f0000",
    "^^<http://www.w3.org/2001/XMLSchema#date>",
    "percent %41 %zz %",
    "a|b\\|c=d",
    " outer blanks ",
    "\u0640",
    "name,with;commas\t\"and\" quotes",
    "x" * 70000,
]
IDS = [
    "plain", "a b", "..", ".", "a/../b", "<x>", '"q"', "back\\slash", "{b}", "p|q", "c^d", "e`f",
    "\u0639\u0631\u0628\u064a", "100%", "%41", "#hash", "?query=1&a=2", "@at", "colon:x", "_:b0",
    "line\nend", "-dash-", "under_score", "\U0001f54a", "a//b", "tail/", "z" * 300, "\u202ebidi",
    "nul\x00nul",
]
TAGS = ["ar", "en", "en-US", "zh-Hant", "es-419", "x", "de--", 'ar"@x', "en us", "a-very-long-tag",
        "", "fr-", "\u0639", "i-klingon"]
URLS = ["https://news.example/a?b=c#d", "http://news.example/\u0639 \"x\" <y>", "javascript:alert(1)",
        "https://", "http://[bad", "http://a.example:99999999/", "ftp://x.example", "not a url",
        "https://news.example/%zz#a#b", "http://user:pw@news.example/"]
TYPES = ["person", "country", "place", "facility", "government", "organization", "armed_group",
         "delegation", "media", "agreement", "group"]
STANDING = ["holds_office", "leads", "part_of", "represents", "located_in"]


def pick(values, number):
    return values[number % len(values)]


def participant(number):
    kind = pick(TYPES, number)
    return {
        # No two alike: each has one set of labels.
        "id": f"{kind}/{number}-{pick(IDS, number)}",
        "type": kind,
        "label": pick(TEXTS, number),
        "labels": {pick(TAGS, number): pick(TEXTS, number), "ar": pick(TEXTS, number + 1)},
        "mention": pick(TEXTS, number + 2),
        "aliases": sorted({pick(TEXTS, number + 3), pick(TEXTS, number + 5)}),
        "iso": pick(["SY", "s", 'S"', "<>", ""], number),
        "wikidata": pick(["Q858", "Q1> .", "q1", "Q", "P31", ""], number),
        "geonames": pick(["163843", "12 34", "<1>", ""], number),
        "lat": pick([33.5, -90, 1e308, 5e-324, 0], number),
        "lon": pick([36.25, 180, -1e308, 181, -0.1], number),
    }


def claim(number):
    standing = number % 3 == 0
    return {
        "article": {"id": f"{number}{pick(IDS, number)}", "date": "2026-02-04",
                    "lang": pick(TAGS, number), "source": pick(TEXTS[:-1], number),
                    "url": pick(URLS, number)},
        "id": f"c-{number}-{pick(IDS, number)}",
        "relation": pick(STANDING, number // 3) if standing
        else pick(["visit", "rel <x>", 'a"b', "\u0632\u0627\u0631", "..", "@type", "a:b"], number),
        "plover": {"type": pick(["CONSULT", 'C"', "<C>"], number), "mode": pick(["", "a/b"], number)},
        "cameo": pick(["042", '0"', ""], number),
        "symmetric": number % 5 == 0,
        "standing": standing,
        "subject": participant(3 * number),
        "object": participant(3 * number + 1),
        "roles": [{"role": pick(["place", 'r"', "r <x>", "recipient"], number),
                   "entity": participant(3 * number + 2)}],
        "title": pick(TEXTS[:-1], number) if standing else None,
        "time": None if number % 7 == 0 else {
            "edtf": pick(["2026-01-28", "2026-01", '2026"', "2026-01-20/2026-01-28", "<>\n", "2015~"],
                         number),
            "begin": "2026-01-20", "end": "2026-01-28", "text": pick(TEXTS, number)},
        "polarity": "negated" if number % 11 == 0 else "affirmed",
        "modality": pick(["actual", "actual", "planned", "possible", "requested"], number),
        "evidence": {"field": "text", "begin": number, "end": number + 9,
                     "text": pick(TEXTS, number)},
        "rule": pick(TEXTS[:-1], number),
        "steps": [pick(TEXTS[:-1], number)],
        "confidence": pick([0, 1, 0.1, 0.30000000000000004, 1e-9], number),
    }


def claims():
    return [claim(number) for number in range(1, 61)]


def write(path):
    with open(path, "w", encoding="utf-8") as file:
        for item in claims():
            file.write(json.dumps(item, ensure_ascii=False) + "\n")
