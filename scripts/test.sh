#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Installs what is missing, then builds and runs all tests: first on the optimised build, then
# on a build with the address and undefined behaviour sanitizers.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/packages.sh

install_packages "${build_packages[@]}" "${test_packages[@]}"
if [[ ! -d ../shared ]]; then
  echo "skipped: needs ../shared (the tests score.seeds and interop.schema)"
fi
for preset in release asan; do
  echo "== $preset"
  cmake --preset "$preset"
  cmake --build --preset "$preset"
  ctest --preset "$preset" --parallel "$(nproc)"
done
