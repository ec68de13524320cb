#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Types unfinished commands and the tabulator into a real shell, and looks at the words that isnad
would get.

usage: shell_completion_test.py ISNAD SHELL GRAPH

Exit code 77 when the shell is not installed.
"""
import os
import pathlib
import pty
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time

START = {
    "bash": ["bash", "--norc", "--noprofile", "-i"],
    "zsh": ["zsh", "-f", "-i"],
    "fish": ["fish", "--no-config", "-i"],
}
SETUP = {
    "bash": 'eval "$(isnad completion bash)"',
    "zsh": 'autoload -U compinit; compinit -u -D; eval "$(isnad completion zsh)"',
    "fish": "isnad completion fish | source",
}
# What is typed before the tabulator, and the words that the command then gets.
CASES = [
    ("isnad pa", ["path"]),
    ("isnad store ret", ["store", "retract"]),
    ("isnad path gra", ["path", "graph.graphml"]),
    ("isnad path my", ["path", "my graph.graphml"]),
    ("isnad export graph.graphml --stri", ["export", "graph.graphml", "--strict"]),
    ("isnad export graph.graphml --polarity ne", ["export", "graph.graphml", "--polarity", "negated"]),
    ("isnad export graph.graphml --polarity=ne", ["export", "graph.graphml", "--polarity=negated"]),
    ("isnad export graph.graphml --format gex", ["export", "graph.graphml", "--format", "gexf"]),
    ("isnad extract --lexicon fol", ["extract", "--lexicon", "folder"]),
    ("isnad path graph.graphml Fu", ["path", "graph.graphml", "Fuad Hussein"]),
    ('isnad path graph.graphml "Fuad H', ["path", "graph.graphml", "Fuad Hussein"]),
    ("isnad path graph.graphml 'Fuad H", ["path", "graph.graphml", "Fuad Hussein"]),
    ("isnad path graph.graphml Fuad\\ H", ["path", "graph.graphml", "Fuad Hussein"]),
    ("isnad path graph.graphml فؤاد", ["path", "graph.graphml", "فؤاد حسين"]),
    ("isnad path my\\ graph.graphml Fu", ["path", "my graph.graphml", "Fuad Hussein"]),
    ("isnad path nothing.graphml Fu", ["path", "nothing.graphml", "Fu"]),
]


class Shell:
    """A shell on a terminal of its own."""

    def __init__(self, command, folder, environment):
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.chdir(folder)
            os.execvpe(command[0], command, environment)
        self.seen = b""

    def type(self, text):
        os.write(self.terminal, text.encode("utf-8"))

    def wait(self, seconds):
        """Reads what the shell writes, until it is quiet for so long."""
        while select.select([self.terminal], [], [], seconds)[0]:
            try:
                self.seen += os.read(self.terminal, 65536)
            except OSError:  # it has ended
                return

    def close(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.terminal)


def wait_for(path, shell):
    """The lines of a file that is to appear; None after ten seconds."""
    for _ in range(400):
        shell.wait(0.025)
        if path.exists():
            words = path.read_text(encoding="utf-8").split("\0")[:-1]
            path.unlink()
            return words
    return None


def prepare(folder, isnad, graph):
    """A command isnad that answers the shell as it does, and else writes its words into a file."""
    program = folder / "bin" / "isnad"
    program.parent.mkdir()
    program.write_text(
        "#!/bin/sh\n"
        f'case $1 in complete|completion) exec "{isnad}" "$@" ;; esac\n'
        f'printf "%s\\0" "$@" >"{folder}/words.part"; mv "{folder}/words.part" "{folder}/words"\n',
        encoding="utf-8")
    program.chmod(0o755)
    place = folder / "place"
    (place / "folder").mkdir(parents=True)
    for name in ("graph.graphml", "my graph.graphml"):
        shutil.copy(graph, place / name)
    return place


def check(name, folder, place):
    environment = {"PATH": f"{folder}/bin:{os.environ['PATH']}", "HOME": str(folder),
                   "LC_ALL": "C.UTF-8", "TERM": "dumb" if name != "fish" else "xterm"}
    shell = Shell(START[name], place, environment)
    faults = []
    try:
        shell.wait(1.0)
        shell.type(SETUP[name] + "\n")
        shell.type("isnad ready\n")
        if wait_for(folder / "words", shell) != ["ready"]:
            return [f"{name} does not start: {shell.seen!r}"]
        for typed, expected in CASES:
            shell.seen = b""
            shell.type(typed + "\t")
            shell.wait(0.2)
            shell.type("\n")
            words = wait_for(folder / "words", shell)
            # Whether the slash behind a folder stays is the shell's affair.
            if words is None or [word.rstrip("/") for word in words if word] != expected:
                faults.append(f"{typed}: {words}, not {expected}; shown: {shell.seen!r}")
                shell.type("\x03\n")
    finally:
        shell.close()
    return faults


def main():
    isnad, name, graph = sys.argv[1:]
    if not shutil.which(name):
        print(f"skipped: {name} is not installed")
        return 77
    script = subprocess.run([isnad, "completion", name], capture_output=True, check=True).stdout
    subprocess.run([name, "-n"], input=script, check=True)
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        faults = check(name, folder, prepare(folder, pathlib.Path(isnad).resolve(), graph))
    for fault in faults:
        print(fault)
    print(f"{name}: {len(CASES)} cases, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
