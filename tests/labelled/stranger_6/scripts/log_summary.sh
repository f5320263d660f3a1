#!/bin/bash
# Summary of the web shop's access log per hour of the day
set -e

LOG="${1:-/var/log/nginx/shop.access.log}"
OUT="summary_$(date +%Y%m%d_%H%M).txt"

hour=$(date +%H)
if [ "$hour" -lt 12 ]; then
  greeting="Good morning"
else
  greeting="Good afternoon"
fi
echo "$greeting, here is the summary of $LOG" | tee "$OUT"

awk '{ split($4, t, ":"); hits[t[2]]++; if ($9 >= 500) err[t[2]]++ }
     END { for (h in hits) printf "%s h: %6d requests, %4d errors\n", h, hits[h], err[h] }' "$LOG" | sort | tee -a "$OUT"
