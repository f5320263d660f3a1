#!/bin/bash
# Join the EDIFACT files of one day and count messages and segments
# usage: ./merge_edi.sh 2026-11-25
day="${1:-$(date +%F)}"
in="/data/edi/inbox/${day}"
out="/data/edi/merged/${day}.edi"

shopt -s nullglob
files=("$in"/*.edi "$in"/*.EDI)
if [ ${#files[@]} -eq 0 ]; then
    echo "No files for $day"
    exit 1
fi

mkdir -p "$(dirname "$out")"
: > "$out"
for f in "${files[@]}"; do
    # one segment per line, without line ends of the sender
    tr -d '\r\n' < "$f" | sed "s/'/'\n/g" >> "$out"
done

echo "Files:    ${#files[@]}"
echo "Messages: $(grep -c '^UNH+' "$out")"
echo "Segments: $(wc -l < "$out")"
echo
echo "Segments by type:"
cut -c1-3 "$out" | sort | uniq -c | sort -rn | head -15
