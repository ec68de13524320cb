#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Run the commands of a sample story and compare what they write, byte for byte.

usage: golden.py ISNAD STORY... [--update]

A story is a folder with a file `command`. Each line holds the arguments of one isnad command, as
in a shell, run inside the folder; `> FILE` at its end keeps standard output in FILE. Lines that
begin with # are comments. Every file `expected.*` that the commands write must equal the one in
the folder, and every one in the folder must be written. --update records what was written.
"""
import argparse
import difflib
import pathlib
import shlex
import shutil
import subprocess
import sys
import tempfile


def read_commands(story):
    """Yields (arguments, output file or None)."""
    for line in (story / "command").read_text(encoding="utf-8").splitlines():
        words = shlex.split(line, comments=True)
        if not words:
            continue
        output = None
        if len(words) > 2 and words[-2] == ">":
            output = words[-1]
            words = words[:-2]
        yield words, output


def run_story(isnad, story, folder):
    """Runs all commands in a copy of the story without its expected files."""
    for path in sorted(story.iterdir()):
        if path.is_file() and not path.name.startswith("expected."):
            shutil.copy(path, folder / path.name)
    count = 0
    for arguments, output in read_commands(story):
        count += 1
        done = subprocess.run([isnad, *arguments], cwd=folder, capture_output=True, check=False)
        if done.returncode != 0:
            message = done.stderr.decode("utf-8", "replace")
            return f"isnad {shlex.join(arguments)}: exit code {done.returncode}\n{message}"
        if output:
            (folder / output).write_bytes(done.stdout)
    return None if count else "no commands"


def differences(name, expected, actual):
    lines = difflib.unified_diff(
        expected.decode("utf-8", "replace").splitlines(),
        actual.decode("utf-8", "replace").splitlines(),
        f"{name} (expected)", f"{name} (written)", lineterm="", n=1)
    text = "\n".join(list(lines)[:40])
    return text or f"{name}: the bytes differ (line ends or encoding)"


def check_story(isnad, story, update):
    """Returns the faults of one story."""
    faults = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        failure = run_story(isnad, story, folder)
        if failure:
            return [failure]
        written = {path.name: path.read_bytes() for path in folder.glob("expected.*")}
    if update:
        for path in story.glob("expected.*"):
            path.unlink()
        for name, content in sorted(written.items()):
            (story / name).write_bytes(content)
        return [] if written else ["no command writes an expected.* file"]
    expected = {path.name: path.read_bytes() for path in story.glob("expected.*")}
    if not expected:
        faults.append("no expected.* files; record them with --update")
    for name in sorted(expected.keys() | written.keys()):
        if name not in written:
            faults.append(f"{name}: no command writes it")
        elif name not in expected:
            faults.append(f"{name}: written but not recorded; use --update")
        elif expected[name] != written[name]:
            faults.append(differences(name, expected[name], written[name]))
    return faults


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("isnad", type=pathlib.Path)
    parser.add_argument("stories", nargs="+", type=pathlib.Path)
    parser.add_argument("--update", action="store_true", help="record the output as expected")
    options = parser.parse_args()
    failed = False
    for story in options.stories:
        faults = check_story(options.isnad.resolve(), story.resolve(), options.update)
        print(f"{story.name}: {'differs' if faults else 'ok'}")
        for fault in faults:
            print(fault)
        failed = failed or bool(faults)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
