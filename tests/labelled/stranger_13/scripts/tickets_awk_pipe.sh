#!/bin/sh
# What are this week's tickets about? Counts the words of the subjects.
# usage: tickets_awk_pipe.sh tickets.csv
set -eu

csv=${1:-tickets.csv}
week=$(date -d '7 days ago' +%Y-%m-%d)

awk -F';' -v since="$week" 'NR > 1 && $2 >= since { print tolower($4) }' "$csv" |
    tr -cs '[:alpha:]' '\n' |
    grep -E '^.{4,}$' |
    grep -vxE 'with|from|does|cannot|this|that|when|password|login' |
    sort | uniq -c | sort -rn | head -n 25
