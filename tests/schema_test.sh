#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# usage: schema_test.sh ISNAD SHARED_DIR STORY...
# A graph written with --strict is valid by the official GraphML schema.
set -euo pipefail
isnad=$1
shared=$2
shift 2
if [[ ! -f $shared/schemas/graphml.xsd ]]; then
  echo "skipped: needs ../shared"
  exit 77
fi
graph=$(mktemp --suffix=.graphml)
trap 'rm -f "$graph"' EXIT
for story in "$@"; do
  "$isnad" build "$story"/input.* -o "$graph" --strict
  xmllint --noout --nonet --schema "$shared/schemas/graphml.xsd" "$graph"
done
