#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The pages of the manual: troff finds no fault in them, and they have every command and every
option that --help shows.

usage: manual_test.py ISNAD FOLDER

Exit code 77 when groff is not installed.
"""
import pathlib
import re
import shutil
import subprocess
import sys

from rules_test import commands_of


def typeset(page):
    """The page as text, and what troff has to say of it."""
    done = subprocess.run(["groff", "-man", "-ww", "-Tutf8", "-rLL=200n", "-P-cbou", page],
                          capture_output=True, text=True, encoding="utf-8", check=False)
    return done.stdout, done.stderr


def options_of(shown):
    """The options and arguments that --help lists: "-k", "--paths", "GRAPH"."""
    for section in ("Positionals", "Options"):
        part = shown.partition(f"\n{section}:\n")[2].partition("\n\n")[0]
        for names in re.findall(r"^  (\S+)", part, re.MULTILINE):
            yield from names.split(",")


def check(isnad, folder):
    pages = {}
    for page in sorted(folder.glob("*.1")):
        pages[page.stem], faults = typeset(page)
        if faults:
            yield f"{page.name}: {faults}"
    commands = commands_of(isnad)
    if len(commands) < 10:
        yield f"--help lists only {commands}"
    for command, shown in commands.items():
        name = "-".join(("isnad", *command[:1]))
        if name not in pages:
            yield f"no page {name}"
            continue
        words = set(re.findall(r"[^\s,]+", pages[name]))
        for option in options_of(shown):
            if option not in words:
                yield f"{name}: nothing of {option} of isnad {' '.join(command)}"
    for name in pages.keys() - {"-".join(("isnad", *command[:1])) for command in commands}:
        yield f"{name}: a page without a command"


def main():
    isnad, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    if not shutil.which("groff"):
        print("skipped: groff is not installed")
        return 77
    faults = list(check(isnad, folder))
    print("\n".join(faults) or f"{len(list(folder.glob('*.1')))} pages")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
