#!/bin/bash
# Joins the board papers into a single document.
set -euo pipefail

month=$(date +%Y-%m)
out="board_${month}.pdf"
papers=(board_papers/*.pdf)

if [ ! -e "${papers[0]}" ]; then
    echo "No papers in board_papers" >&2
    exit 1
fi

pdfunite "${papers[@]}" joined.pdf
cpdf -add-text "%Page of %EndPage" -bottom 20 joined.pdf -o "$out"
rm joined.pdf
pdfinfo "$out" | grep Pages
