#!/usr/bin/env bash
# Splits the collective invoice PDF into single pages
set -euo pipefail

usage() { echo "Usage: $0 FILE.pdf [OUTDIR]" >&2; exit 2; }
[[ $# -ge 1 ]] || usage

FILE="$1"
OUT="${2:-pages}"
command -v qpdf >/dev/null || { echo "qpdf is missing, please ask the service desk" >&2; exit 1; }

mkdir -p "$OUT"
qpdf --split-pages "$FILE" "$OUT/page-%d.pdf"
echo "$(find "$OUT" -name 'page-*.pdf' | wc -l) pages in $OUT"
