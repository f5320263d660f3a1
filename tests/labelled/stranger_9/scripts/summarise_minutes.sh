#!/bin/bash
# Waits for 21:00, because the PC is slow while the model runs.
now=$(date +%s)
start=$(date -d 'today 21:00' +%s)
(( start > now )) && sleep $(( start - now ))

for note in /srv/production/notes/"$(date +%F)"_*.txt; do
    [ -e "$note" ] || continue
    ollama run phi3:mini "Summarise these production notes in five lines. $(cat "$note")" > "${note%.txt}.summary"
    echo "$(basename "$note") done"
done
