# SPDX-License-Identifier: Apache-2.0
"""Python packages that the distribution does not have."""
import importlib
import os
import subprocess
import sys


def install(name, cache):
    """Tries the pip of this Python, and where it has none one in an environment of its own."""
    home = os.path.join(cache, "pip")
    target = ["install", "--quiet", "--target", str(cache), name]
    yield run([sys.executable, "-m", "pip", *target])
    yield run([sys.executable, "-m", "venv", home]) and \
        run([os.path.join(home, "bin", "pip"), *target])


def run(command):
    try:
        return subprocess.run(command, capture_output=True, check=False,
                              timeout=900).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def find(name, cache):
    """The package: that of the user, or one that pip puts into the folder `cache`. None when it
    cannot be had."""
    sys.path.append(str(cache))
    try:
        return importlib.import_module(name)
    except ImportError:
        pass
    if not any(install(name, cache)):
        return None
    importlib.invalidate_caches()
    try:
        return importlib.import_module(name)
    except ImportError:
        return None
