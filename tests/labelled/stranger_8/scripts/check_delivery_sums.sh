#!/bin/bash
# Compares the supplier's delivered data files with the list of checksums.
set -u

list="delivery/SHA256SUMS"
if [ ! -f "$list" ]; then
    echo "No list of checksums in the delivery." >&2
    exit 2
fi

bad=0
while read -r sum name; do
    file="delivery/${name#\*}"
    if [ ! -f "$file" ]; then
        echo "missing: $name"
        bad=$((bad + 1))
    elif [ "$(sha256sum "$file" | cut -d' ' -f1)" != "$sum" ]; then
        echo "changed: $name"
        bad=$((bad + 1))
    fi
done < "$list"

echo "$bad files are not as listed"
[ "$bad" -eq 0 ]
