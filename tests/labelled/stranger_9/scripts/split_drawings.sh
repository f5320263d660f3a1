#!/bin/bash
# One file per drawing; the number stands in the title block as "DWG 7731-02".
set -euo pipefail
in="${1:?drawings.pdf}"
mkdir -p sheets

pages=$(pdfinfo "$in" | awk '/^Pages/ { print $2 }')
for ((p = 1; p <= pages; p++)); do
    number=$(pdftotext -f "$p" -l "$p" "$in" - | grep -oP 'DWG \K\d{4}-\d{2}' | head -n 1 || true)
    pdfseparate -f "$p" -l "$p" "$in" "sheets/${number:-page_$p}.pdf"
done
