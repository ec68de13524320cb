#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# usage: lint.sh BUILD_DIR [FILE...]
# Checks format and runs clang-tidy on the given sources, by default on all of them. The build
# folder must be configured; release 14 of both tools decides.
set -euo pipefail
build=$(realpath "${1:?usage: lint.sh BUILD_DIR [FILE...]}")
cd "$(dirname "$0")/.."
shift
files=("$@")
if [[ ${#files[@]} -eq 0 ]]; then
  mapfile -t files < <(find core extract graph cli -name '*.cpp' -o -name '*.h' | sort)
fi
clang-format-14 --dry-run --Werror "${files[@]}"
printf '%s\n' "${files[@]}" | grep '\.cpp$' |
  xargs -P "$(nproc)" -n 4 clang-tidy-14 -p "$build" --quiet
