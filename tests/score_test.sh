#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# usage: score_test.sh ISNAD SHARED_DIR MIN_F1
# Extracts the two seed articles and scores the claims against what a careful reader found.
set -euo pipefail
isnad=$1
shared=$2
min_f1=$3
if [[ ! -d $shared/gold/seeds/articles ]]; then
  echo "skipped: needs ../shared"
  exit 77
fi
claims=$(mktemp)
trap 'rm -f "$claims"' EXIT
"$isnad" extract "$shared/gold/seeds/articles" -o "$claims"
python3 "$shared/eval/score.py" "$shared/gold/seeds" "$claims" --min-f1 "$min_f1"
