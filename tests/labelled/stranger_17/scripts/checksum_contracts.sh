#!/usr/bin/env bash
# Write checksums for all contracts and compare with the previous run.
set -euo pipefail

ROOT="${1:-/srv/contracts}"
SUMS="$ROOT/.sums"
mkdir -p "$SUMS"
today="$SUMS/$(date +%F).sha256"

(
    cd "$ROOT"
    find . -type f -not -path './.sums/*' -print0 | sort -z | xargs -0 sha256sum
) > "$today"

previous=$(ls -1 "$SUMS"/*.sha256 | grep -v "$today" | tail -n 1 || true)
if [ -z "$previous" ]; then
    echo "first run, $(wc -l < "$today") files recorded"
    exit 0
fi

echo "Changes since $(basename "$previous" .sha256):"
diff <(sort -k2 "$previous") <(sort -k2 "$today") | sed -n 's/^>/changed or new:/p; s/^</was:/p'
