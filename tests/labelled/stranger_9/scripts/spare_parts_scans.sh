#!/bin/bash
# parts.csv: number;title;group   scans: NUMBER_sheet.pdf
list=parts.csv
sheets=/srv/parts/sheets

tail -n +2 "$list" | while IFS=';' read -r number title group; do
    [ -s "$sheets/${number}_sheet.pdf" ] || printf '%s\t%s\t%s\n' "$group" "$number" "$title"
done | sort | tee no_sheet.tsv | column -t -s $'\t'

echo "$(wc -l < no_sheet.tsv) without data sheet"
