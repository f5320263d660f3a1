#!/bin/sh
# Merge the scanner files of an inventory count
out=count_total.csv
printf 'bin;material;quantity;scanner\n' > "$out"

for f in scanner_*.txt; do
    [ -f "$f" ] || { echo "no scanner files here" >&2; exit 1; }
    dev=$(basename "$f" .txt | cut -d_ -f2)
    tr -d '\r' < "$f" | awk -F';' -v d="$dev" 'NF >= 3 && $1 !~ /^#/ { print $1 ";" $2 ";" $3 ";" d }'
done | sort -u >> "$out"

awk -F';' 'NR > 1 { n[$1]++; q += $3 } END { for (b in n) c++; print c " bins, " q " pieces" }' "$out"
