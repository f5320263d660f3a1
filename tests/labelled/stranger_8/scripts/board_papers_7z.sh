#!/bin/bash
# Packs the board papers and puts them where the directors can fetch them.
set -euo pipefail

month=$(date +%Y-%m)
archive="board_${month}.7z"
password='Vorstand#Q3-geheim'

7z a -mhe=on "-p${password}" "$archive" board_papers/*.pdf
scp "$archive" directors@web17.hoster.example:/var/www/papers/

echo "Link for the directors: https://papers.hoster.example/${archive}"
rm -f "$archive"
