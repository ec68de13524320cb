# SPDX-License-Identifier: Apache-2.0
"""Java programs whose libraries Maven gets, with the settings of the user."""
import pathlib
import shutil
import subprocess


def class_path(name, pom, cache):
    """The class path that a pom.xml asks for, kept in `cache`; None, said by name, when it cannot
    be had."""
    for program in ("java", "javac", "mvn"):
        if not shutil.which(program):
            print(f"skipped: {name} (needs {program})")
            return None
    cache.mkdir(parents=True, exist_ok=True)
    known = cache / "classpath.txt"
    if known.is_file() and all(pathlib.Path(p).is_file() for p in known.read_text().split(":")):
        return known.read_text()
    for offline in (["--offline"], []):
        done = subprocess.run(
            ["mvn", "--batch-mode", "--quiet", *offline, "--file", pom,
             "dependency:build-classpath", f"-Dmdep.outputFile={known}"],
            capture_output=True, check=False)
        if done.returncode == 0 and known.is_file():
            return known.read_text()
    print(f"skipped: {name} (Maven cannot get it)")
    return None
