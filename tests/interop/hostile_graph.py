# SPDX-License-Identifier: Apache-2.0
"""Claims that hold what has broken a format or a reader before."""
import json

LABELS = {
    "person/xml": "<b a=\"1\">&amp; &lt; 'x' ]]> <!-- --> <?x?></b>",
    "person/csv": "a,b;\"c\"\r\nd\te;|\\|;",
    "person/formula": "=HYPERLINK(\"http://x.example\",\"y\")",
    "person/plus": "+1+cmd|' /C calc'!A0",
    "person/minus": "-2",
    "person/at": "@SUM(A1:A2)",
    "person/quote": "'=1",
    "person/under": "_x_",
    "person/digits": "042",
    "person/day": "2025-04-14",
    "person/nan": "NaN",
    "person/true": "true",
    "person/big": "1e400",
    "person/dot": "\\n \\N \\G back\\slash {|} <i>h</i> \"q\" &eacute; -> -- // /* #",
    "person/json": "{\"a\": [1, null]} \\u0041 \u2028\u2029",
    "person/controls": "a\u0000b\u0001c\u001fd\u007fe\u0085f\ufffeg\uffffh\ufeffi",
    "person/only-controls": "\u0001\u0002",
    "person/bidi": "\u202bأحمد\u202c \u200f(\u200eX\u2066ب\u2069)\u200b\u061c",
    "person/arabic": "أَحْمَدُ بن عليّ؛ الهاشميّ، ٢٠٢٥",
    "person/astral": "\U0001f600 e\u0301 \U00020000",
    "person/long": "طويل " * 12000,
    "person/spaces": "  outer  spaces  ",
    "agreement/inf": "INF Treaty",
    "place/p l\"a<c>e & co/ütz": "place with a hard id",
    "=place": "id that is a formula",
    "place/a.b": "dot",
    "place/a_x2E_b": "escape",
    "country/SY": "سوريا",
    "country/RU": "روسيا",
    "country/TR": "تركيا",
    "facility/role-only": "only a role",
}
HARD_RELATION = "says, \"<hi>\" & 'bye'; \\n"


def entity(name):
    labels = {"ar": LABELS[name], "en": "en " + LABELS[name]}
    kind = name.split("/")[0] if "/" in name else "place"
    out = {"id": name, "type": kind, "label": LABELS[name], "labels": labels,
           "mention": LABELS[name][:50], "aliases": ["one;two|three\\", "=4", LABELS[name][:40]]}
    if name.startswith("country/"):
        out.update(iso=name[-2:], geonames="163843", wikidata="Q858", lat=33, lon=-0.1)
    return out


class Claims:
    def __init__(self):
        self.lines = []

    def add(self, subject, relation, target, edtf=None, begin=None, end=None, **more):
        number = len(self.lines)
        article = more.pop("article", f"art;{number}|\"x\"")
        time = {"edtf": edtf, "begin": begin, "end": end, "text": edtf} if edtf else None
        self.lines.append({
            "article": {"id": article, "date": more.pop("reported", "2025-04-20"), "lang": "ar",
                        "source": more.pop("source", f"outlet {number}")},
            "id": f"c-{number:08x}", "relation": relation,
            "plover": {"type": "CONSULT", "mode": "visit"}, "cameo": "042",
            "subject": entity(subject), "object": entity(target), "time": time,
            "evidence": {"field": "text", "begin": 0, "end": 9,
                         "text": LABELS[subject][:60] + "; and = | \\ that"},
            "rule": "r.ar.x", "confidence": 0.8, **more})


def hostile_claims():
    """JSON lines."""
    claims = Claims()
    names = list(LABELS)
    for first, second in zip(names, names[1:]):
        if "facility/role-only" not in (first, second):
            claims.add(first, "visit", second, "2025-04-14", "2025-04-14", "2025-04-14")
    syria, russia, turkey = "country/SY", "country/RU", "country/TR"
    days = [("2025-05-01", "2025-05-03"), ("2025-05-03", "2025-05-04"), ("2025-05-05",) * 2,
            ("2024-01-01", "2024-12-31"), ("0622-07-16",) * 2, ("9999-12-31",) * 2]
    for begin, end in days:
        claims.add(syria, "attack", russia, f"{begin}/{end}", begin, end)
        claims.add(russia, "attack", syria, f"{begin}/{end}", begin, end)
    claims.add(syria, "attack", russia)
    claims.add(syria, "attack", russia, "2026-01-01", "2026-01-01", "2026-01-01",
               modality="planned", reported="2025-12-01")
    claims.add(syria, "attack", turkey, "2025-02-01", "2025-02-01", "2025-02-01",
               polarity="negated")
    claims.add(syria, "meet", russia, "2025-06-01", "2025-06-01", "2025-06-01", symmetric=True)
    claims.add(russia, "meet", syria, "2025-07-01", "2025-07-01", "2025-07-01", symmetric=True)
    claims.add(russia, "phone", syria, "2025-06-01", "2025-06-01", "2025-06-01", symmetric=True)
    claims.add(russia, "phone", syria, "2025-08-01", "2025-08-01", "2025-08-01")
    claims.add(syria, "phone", syria, "2025-08-01", "2025-08-01", "2025-08-01", symmetric=True)
    claims.add(syria, "control", syria, "2016", "2016-01-01", "2016-12-31")
    claims.add(turkey, "control", syria, "2016/..", "2016-01-01", None, standing=True)
    claims.add(turkey, "leads", syria, "../2016", None, "2016-12-31", standing=True)
    claims.add(turkey, "part_of", syria, standing=True)
    claims.add(turkey, HARD_RELATION, syria, "2025-03", "2025-03-01", "2025-03-31",
               roles=[{"role": "place", "entity": entity("facility/role-only")}])
    for number in range(40):
        claims.add(turkey, "praise", russia, "2025-04-02", "2025-04-02", "2025-04-02",
                   article=f"p{number}", source=f"paper {number}")
    return "".join(json.dumps(line) + "\n" for line in claims.lines)
