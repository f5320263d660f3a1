#!/usr/bin/env bash
# Simple plausibility checks on the material master export before it is loaded by IT
set -euo pipefail

FILE="${1:?file missing}"
EXPECTED="material_no;description;unit;price;plant"
errors=0

header=$(head -n 1 "$FILE" | tr -d '\r')
if [[ "$header" != "$EXPECTED" ]]; then
  echo "Unexpected header: $header"
  errors=$((errors + 1))
fi

dupes=$(tail -n +2 "$FILE" | cut -d';' -f1 | sort | uniq -d | wc -l)
empty=$(awk -F';' 'NR > 1 && ($3 == "" || $4 == "")' "$FILE" | wc -l)
echo "Duplicates: $dupes, incomplete rows: $empty"
(( errors + dupes + empty == 0 )) && echo "OK" || exit 1
