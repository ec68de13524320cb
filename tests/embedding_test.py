#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The programs that show how to use the library.

usage: embedding_test.py --expected FILE [--update] PROGRAM ARGUMENT...
       embedding_test.py --document DOCUMENT [--update] FOLDER

The first runs a program and compares what it prints with FILE. The second checks that every
program of FOLDER has at most 30 lines and stands in the document as it is, with what it prints.
--update writes the file, or puts the programs into the document.
"""
import argparse
import difflib
import pathlib
import re
import subprocess
import sys

MAX_LINES = 30
# A comment that names a file, and behind it the fence with the text of that file.
SHOWN = re.compile(r"(<!-- ([\w./-]+) -->\n```\w+\n)(.*?)(```\n)", re.DOTALL)


def differences(name, expected, found):
    return list(difflib.unified_diff(expected.splitlines(), found.splitlines(),
                                     f"{name} (expected)", f"{name} (found)", lineterm="", n=1))


def check_program(path, command, update):
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode != 0 or done.stderr:
        return [f"{command[0]}: exit code {done.returncode}", done.stderr.decode("utf-8", "replace")]
    if update:
        path.write_bytes(done.stdout)
    expected = path.read_bytes().decode("utf-8")
    return differences(path.name, expected, done.stdout.decode("utf-8", "replace"))


def check_document(document, folder, update):
    faults = []
    text = document.read_text(encoding="utf-8")

    def current(match):
        shown = folder / match.group(2)
        return match.group(1) + shown.read_text(encoding="utf-8") + match.group(4)

    if update:
        text = SHOWN.sub(current, text)
        document.write_text(text, encoding="utf-8")
    shown = {match.group(2): match.group(3) for match in SHOWN.finditer(text)}
    programs = sorted(folder.glob("*.cpp"))
    if not programs:
        faults.append(f"{folder}: no programs")
    for program in programs:
        source = program.read_text(encoding="utf-8")
        if source.count("\n") > MAX_LINES:
            faults.append(f"{program}: more than {MAX_LINES} lines")
        if program.name not in shown:
            faults.append(f"{document} does not show {program.name}")
    for name, content in shown.items():
        faults += differences(name, (folder / name).read_text(encoding="utf-8"), content)
    return faults


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--expected", type=pathlib.Path)
    parser.add_argument("--document", type=pathlib.Path)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("words", nargs="+")
    options = parser.parse_args()
    if options.document:
        faults = check_document(options.document, pathlib.Path(options.words[0]), options.update)
    else:
        faults = check_program(options.expected, options.words, options.update)
    print("\n".join(faults) or "ok")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
