#!/bin/bash
# One file per payslip; the personnel number stands on each first page as "Pers.-Nr. 012345".
set -euo pipefail
in="${1:?payslips.pdf}"
out="payslips_$(date +%Y_%m)"
mkdir -p "$out"

pages=$(pdfinfo "$in" | awk '/^Pages/ { print $2 }')
for ((p = 1; p <= pages; p++)); do
    number=$(pdftotext -f "$p" -l "$p" -layout "$in" - | grep -oP 'Pers\.-Nr\.\s*\K\d{6}' | head -n 1 || true)
    if [[ -z "$number" ]]; then
        number="unknown_p$p"
    fi
    pdfseparate -f "$p" -l "$p" "$in" "$out/$number.pdf"
done
ls "$out" | wc -l
