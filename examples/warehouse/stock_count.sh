#!/bin/sh
# How many items are below ten pieces.
list="${WAREHOUSE_SHARE:-.}/stock.csv"
awk -F, 'NR > 1 && $2 < 10 { low++ } END { printf "%d items are low\n", low }' "$list"
