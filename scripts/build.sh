#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Installs what is missing, builds Isnad, and turns samples/ into graph.graphml.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/packages.sh

install_packages "${build_packages[@]}"
cmake --preset release
cmake --build --preset release --target isnad_cli

build/release/isnad build samples/*/input.* -o graph.graphml
