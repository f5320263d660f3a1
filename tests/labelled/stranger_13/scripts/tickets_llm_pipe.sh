#!/bin/sh
# What are this week's tickets about? Groups the subjects with a model.
# usage: tickets_llm_pipe.sh tickets.csv
set -eu

csv=${1:-tickets.csv}
week=$(date -d '7 days ago' +%Y-%m-%d)

awk -F';' -v since="$week" 'NR > 1 && $2 >= since { print $4 }' "$csv" |
    sort -u |
    llm -m gpt-4o-mini -s 'Group these ticket subjects into at most 8 topics. Output: topic; count; example' |
    tee "topics_$(date +%G-W%V).txt"
