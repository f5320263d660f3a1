#!/bin/bash
# Shows which of our cron jobs run between 22:00 and 06:00 (reads only)
FILE=${1:-jobs_export.txt}   # lines as IT exported them: min hour dom mon dow command

awk '
  /^#/ || NF < 6 { next }
  {
    split($2, hours, ",")
    night = ($2 == "*" || $2 ~ /\//)
    for (i in hours) if (hours[i] + 0 >= 22 || (hours[i] ~ /^[0-9]+$/ && hours[i] + 0 < 6)) night = 1
    if (night) { printf "%-18s %s\n", $1 " " $2 " " $3 " " $4 " " $5, $6; n++ }
  }
  END { print n + 0 " jobs at night" }
' "$FILE"
