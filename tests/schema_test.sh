#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# usage: schema_test.sh SHARED GRAPHS
# GraphML written with --strict is valid by the official schema, and so is GEXF.
set -euo pipefail
schemas=$1/schemas
graphs=$2
if [[ ! -f $schemas/graphml.xsd ]]; then
  echo "skipped: needs ../shared"
  exit 77
fi
xmllint --noout --nonet --huge --schema "$schemas/graphml.xsd" "$graphs"/*/strict.graphml
xmllint --noout --nonet --huge --schema "$schemas/gexf13/gexf.xsd" "$graphs"/*/graph.gexf
