#!/usr/bin/env bash
# Collects the open points from all meeting notes.
set -euo pipefail

out="open_points.md"
echo "# Open points, $(date +%F)" > "$out"

for notes in notes/*.txt; do
    points=$(grep -iE '^\s*(-|\*)?\s*(todo|action)\b' "$notes" || true)
    [[ -z "$points" ]] && continue
    {
        echo
        echo "## $(basename "$notes" .txt)"
        echo "$points" | sed -E 's/^\s*(-|\*)?\s*/- /'
    } >> "$out"
done

grep -c '^- ' "$out" | xargs echo "open points:"
