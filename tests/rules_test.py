#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The rules of the repository, as far as a program can check them.

usage: rules_test.py RULE [--isnad PROGRAM] [--compiler COMPILER]

Each fault is printed as file:line: message; any fault makes the exit code 1.
"""
import argparse
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
LAYERS = {  # folder: what it may include
    "core": {"core"},
    "extract": {"core", "extract"},
    "graph": {"core", "graph"},
    "cli": {"core", "extract", "graph", "cli"},
    "bench": {"core", "extract", "graph", "cli", "bench"},
}
CODE_FOLDERS = tuple(LAYERS)
# One door to each third-party library: where its headers may be named.
DOORS = {
    r"<unicode/": r"core/unicode\w*\.cpp|bench/.*\.cpp",
    r"<boost/": r"graph/boost_\w+\.h|bench/\w+\.h",
    r"<igraph/": r"bench/.*\.cpp",
    r"<CLI/": r"cli/.*",
    r"<rapidjson/": r"(extract|graph|cli|bench)/.*\.cpp|graph/claim_parser\.h",
    r"<zlib\.h>": r"extract/.*\.cpp|cli/gzip_stream\.cpp",
    r"<(bzlib|zstd)\.h>": r"extract/.*\.cpp",
    r"<fmt/": r"cli/.*\.cpp",
    r"<sqlite3\.h>": r"graph/store_database\.cpp",
}
MARKS = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
ARABIC_MARKS = re.compile("[\u0640\u064b-\u0652\u0670]")  # tatweel and vowel signs
SKIPPED = {"build", ".git", "__pycache__", ".cache"}
MAX_LINES = 400
MAX_HEADER_LINES = 160
MAX_COLUMNS = 100


def files(*suffixes, folders=("",)):
    """Every file of the tree with one of the suffixes, sorted."""
    for folder in folders:
        for parent, names, entries in os.walk(ROOT / folder):
            names[:] = sorted(n for n in names if n not in SKIPPED)
            for entry in sorted(entries):
                path = pathlib.Path(parent, entry)
                if not suffixes or path.suffix in suffixes:
                    yield path


def lines(path):
    text = path.read_bytes().decode("utf-8", "replace")
    return enumerate(text.split("\n"), 1)


def sources(folders=CODE_FOLDERS):
    return files(".h", ".cpp", folders=folders)


def check_layering():
    """Includes point from cli to graph and extract to core, never back, and third-party headers
    come in through their one door."""
    for path in sources():
        name = path.relative_to(ROOT).as_posix()
        layer = name.split("/")[0]
        for number, line in lines(path):
            own = re.match(r'\s*#\s*include\s+"([^"]+)"', line)
            if own:
                target = own.group(1).split("/")[0]
                if target not in LAYERS[layer]:
                    yield path, number, f"{layer} may not include {own.group(1)}"
                elif not (ROOT / own.group(1)).is_file():
                    yield path, number, f"{own.group(1)}: spell includes from the repository root"
            for header, door in DOORS.items():
                if re.match(r"\s*#\s*include\s+" + header, line) and not re.fullmatch(door, name):
                    yield path, number, f"only {door} may name {header[1:]}"


def check_sources():
    """C++ sources: licence line, ASCII outside tests, sizes, line ends."""
    for path in sources(CODE_FOLDERS + ("tests",)):
        content = path.read_bytes()
        if not content.startswith(b"// SPDX-License-Identifier: Apache-2.0\n"):
            yield path, 1, "the first line must be the SPDX licence line"
        if path.suffix == ".h" and b"\n#pragma once\n" not in content:
            yield path, 1, "a header needs #pragma once"
        in_tests = path.is_relative_to(ROOT / "tests")
        count = content.count(b"\n")
        limit = MAX_HEADER_LINES if path.suffix == ".h" else MAX_LINES
        if count > limit and not in_tests:
            yield path, limit, f"{count} lines; split the file by meaning (at most {limit})"
        for number, line in lines(path):
            if not in_tests and not line.isascii():
                yield path, number, "not ASCII: words belong in lexicon/"
            if len(line) > MAX_COLUMNS and not in_tests:
                yield path, number, f"{len(line)} columns (at most {MAX_COLUMNS})"


def check_text():
    """All text: UTF-8, LF, no blanks at line ends, a line end at the end, no open marks."""
    for path in files():
        if path.is_relative_to(ROOT / "samples") or path.suffix in (".gz", ".zst", ".graphml"):
            continue
        content = path.read_bytes()
        try:
            content.decode("utf-8")
        except UnicodeDecodeError as error:
            yield path, content.count(b"\n", 0, error.start) + 1, "not UTF-8"
            continue
        if b"\r" in content:
            yield path, content.count(b"\n", 0, content.index(b"\r")) + 1, "carriage return"
        if content and not content.endswith(b"\n"):
            yield path, content.count(b"\n") + 1, "no line end at the end"
        for number, line in lines(path):
            if line.endswith(" ") or (line.endswith("\t") and path.suffix != ".tsv"):
                yield path, number, "blanks at the end of the line"
            if MARKS.search(line) and path != pathlib.Path(__file__).resolve():
                yield path, number, "an open mark: do it or write an issue"


def check_tables():
    """Tables of the lexicon: a header line, tab-clean rows, sorted bytewise, none twice."""
    count = 0
    for path in files(".tsv", folders=("lexicon",)):
        count += 1
        columns = None
        last = b""
        seen = set()
        for number, raw in enumerate(path.read_bytes().split(b"\n")[:-1], 1):
            if raw.startswith(b"#"):
                continue
            cells = raw.decode("utf-8", "replace").split("\t")
            if any(cell != cell.strip() for cell in cells):
                yield path, number, "blanks around a cell"
            # The sign of the Hijri era is written with a tatweel.
            if ARABIC_MARKS.search("\t".join(cells).replace("\u0647\u0640", "")):
                yield path, number, "tatweel or vowel sign: words are written without"
            if columns is None:
                columns = cells
                if number == 1:
                    yield path, number, "begin with a comment: what the table is, source, licence"
                continue
            if not cells[0]:
                yield path, number, "empty first cell"
            if len(cells) > len(columns):
                yield path, number, f"{len(cells)} cells for {len(columns)} columns"
            if raw in seen:
                yield path, number, "a duplicate row"
            seen.add(raw)
            first = cells[0].encode()
            if first < last:
                yield path, number, f"not sorted by its first cell ({cells[0]})"
            last = first
        if columns is None:
            yield path, 1, "no header line"
    if count == 0:
        yield ROOT / "lexicon", 1, "no tables found"


def check_relations():
    """Relation files: valid by the schema, named like their relation, with examples."""
    import jsonschema  # only this rule needs it

    schema = json.loads((ROOT / "lexicon/schema/relation.schema.json").read_text("utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    count = 0
    for path in files(".json", folders=("lexicon/relations",)):
        count += 1
        try:
            relation = json.loads(path.read_text(encoding="utf-8"))
        except ValueError as error:
            yield path, getattr(error, "lineno", 1), str(error)
            continue
        for error in validator.iter_errors(relation):
            yield path, 1, f"{'/'.join(map(str, error.absolute_path))}: {error.message}"
        if relation.get("relation") != path.stem:
            yield path, 1, f"names the relation {relation.get('relation')}"
        for language in relation.get("patterns", {}):
            if len(relation.get("examples", {}).get(language, [])) < 2:
                yield path, 1, f"fewer than two examples for {language}"
            if not relation.get("counter_examples", {}).get(language):
                yield path, 1, f"no counter-example for {language}"
    if count == 0:
        yield ROOT / "lexicon/relations", 1, "no relations found"


def heads_its_source(path):
    """Whether the source of a header includes it before all else: the build compiles it alone."""
    source = path.with_suffix(".cpp")
    if not source.is_file():
        return False
    first = re.search(r"^#include (.*)$", source.read_text(encoding="utf-8"), re.MULTILINE)
    return bool(first) and first.group(1) == f'"{path.relative_to(ROOT).as_posix()}"'


def check_headers(compiler):
    """Every header compiles alone, if not with its source then here."""
    def compile_alone(path):
        include = f'#include "{path.relative_to(ROOT).as_posix()}"\n'
        command = [compiler, "-std=c++20", "-fsyntax-only", "-Wall", "-Wextra",
                   "-I", str(ROOT), "-x", "c++", "-"]
        return path, subprocess.run(command, input=include, capture_output=True, text=True,
                                    check=False)

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        headers = [path for path in files(".h", folders=("core", "extract", "graph", "cli"))
                   if not heads_its_source(path)]
        for path, done in pool.map(compile_alone, headers):
            if done.returncode != 0 or "warning:" in done.stderr:
                yield path, 1, "does not compile alone:\n" + done.stderr


def commands_of(isnad, command=()):
    """What --help prints for a command and all that it lists below it."""
    done = subprocess.run([isnad, *command, "--help"], capture_output=True, text=True, check=False)
    commands = {command: done.stdout if done.returncode == 0 else ""}
    listed = done.stdout.partition("\nSubcommands:\n")[2].partition("\n\n")[0]
    for name in re.findall(r"^  (\S+)", listed, re.MULTILINE):
        commands |= commands_of(isnad, (*command, name))
    return commands


def check_help(isnad):
    """Every command has --help, a wrong one gives exit code 2, and what the README shows is what
    it prints."""
    place = ROOT / "cli"
    commands = commands_of(isnad)
    if len(commands) < 10:
        yield place, 1, f"--help lists only {commands}"
    for command, shown in commands.items():
        if len(shown) < 80:
            yield place, 1, f"isnad {' '.join(command)} --help: {shown!r}"
    done = subprocess.run([isnad, "no-such-command"], capture_output=True, text=True, check=False)
    if done.returncode != 2 or not done.stderr:
        yield place, 1, f"an unknown command gives exit code {done.returncode}, not 2"
    yield from check_readme(isnad)


def check_readme(isnad):
    """The examples of the README, without the counts, which go to standard error."""
    place = ROOT / "README.md"
    text = place.read_text(encoding="utf-8")
    examples = re.findall(r"^```console\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    commands = [(command, example) for example in examples
                for command in re.findall(r"^\$ isnad (.*)", example, re.MULTILINE)]
    if not commands:
        yield place, 1, "no example"
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "samples").symlink_to(ROOT / "samples")
        for command, example in commands:
            done = subprocess.run(["sh", "-c", f'"$0" {command}', isnad], cwd=folder,
                                  capture_output=True, text=True, check=False)
            printed = re.sub("[\u2068\u2069]", "", done.stdout)  # marks of isolation
            if done.returncode != 0 or printed not in example:
                yield place, 1, f"isnad {command} prints otherwise:\n{printed}{done.stderr}"


RULES = {
    "layering": lambda options: check_layering(),
    "sources": lambda options: check_sources(),
    "text": lambda options: check_text(),
    "tables": lambda options: check_tables(),
    "relations": lambda options: check_relations(),
    "headers": lambda options: check_headers(options.compiler),
    "help": lambda options: check_help(options.isnad),
}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("rule", choices=RULES)
    parser.add_argument("--isnad", help="the program, for the rule help")
    parser.add_argument("--compiler", default="c++", help="for the rule headers")
    options = parser.parse_args()
    faults = 0
    for path, line, message in RULES[options.rule](options):
        faults += 1
        print(f"{path.relative_to(ROOT)}:{line}: {message}")
    print(f"{options.rule}: {faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
