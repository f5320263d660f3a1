#!/usr/bin/env bash
# Shrinks the PDF drawings with ghostscript, which IT has installed on the machine.
set -euo pipefail

command -v gs >/dev/null || { echo "ghostscript is missing, please order it" >&2; exit 1; }

IN="${1:-pdf}"
OUT="${2:-pdf_small}"
mkdir -p "$OUT"

for f in "$IN"/*.pdf; do
    [ -e "$f" ] || continue
    gs -q -dNOPAUSE -dBATCH -sDEVICE=pdfwrite -dPDFSETTINGS=/ebook \
       -sOutputFile="$OUT/$(basename "$f")" "$f"
    printf '%s: %s -> %s bytes\n' "$(basename "$f")" "$(stat -c %s "$f")" "$(stat -c %s "$OUT/$(basename "$f")")"
done
