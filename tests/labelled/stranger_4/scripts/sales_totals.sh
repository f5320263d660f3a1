#!/bin/bash
# totals per product group from the exported order lines
set -eu
IN=${1:-/srv/reports/$(date +%Y-%m)/order_lines.csv}

if [ ! -r "$IN" ]; then
  echo "no export found: $IN" >&2
  exit 1
fi

echo "group;lines;amount"
awk -F, 'NR > 1 { n[$3]++; s[$3] += $5 }
         END { for (g in n) printf "%s;%d;%.2f\n", g, n[g], s[g] }' "$IN" | sort -t';' -k3,3nr

echo "total: $(awk -F, 'NR > 1 { s += $5 } END { printf "%.2f", s }' "$IN")"
