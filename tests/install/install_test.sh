#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# usage: install_test.sh BUILD_DIR COMPILER
# Installs a build into an empty folder; a project outside the tree then finds the package,
# builds against it and runs, and the installed command runs too.
set -euo pipefail
build=$1
compiler=$2
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cmake --install "$build" --prefix "$work/prefix" >/dev/null
cp -r "$here/consumer" "$work/consumer"
cmake -S "$work/consumer" -B "$work/build" -G Ninja -DCMAKE_CXX_COMPILER="$compiler" \
  -DCMAKE_BUILD_TYPE=Debug -DCMAKE_PREFIX_PATH="$work/prefix"
cmake --build "$work/build"
"$work/build/consumer"
"$work/prefix/bin/isnad" --version

# Nothing that was installed may point back into the source or build folder. A path begins behind
# something that is no part of a path: a tree at /isnad is not lib/cmake/isnad.
source_dir=$(cd "$here/../.." && pwd)
quoted() { printf '%s' "$1" | sed 's/[][\.*^$+?(){}|/]/\\&/g'; }
before='(^|[^][:alnum:]_.}/-])'
if grep -arlE "$before($(quoted "$source_dir")|$(quoted "$build"))(/|\$|[^[:alnum:]_.-])" \
  "$work/prefix"; then
  echo "the files above name $source_dir or $build" >&2
  exit 1
fi
