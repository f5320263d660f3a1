#!/bin/bash
# quick link for the big tender file, mail won't take it
FILE="${1:-/mnt/share/tenders/2025/bid_model_final.xlsx}"

if [ ! -f "$FILE" ]; then
    echo "no such file: $FILE" >&2
    exit 1
fi

size=$(du -h "$FILE" | cut -f1)
echo "uploading $(basename "$FILE") ($size)..."
link=$(curl --silent --show-error --upload-file "$FILE" "https://transfer.sh/$(basename "$FILE")")
echo "$link" | tee -a ~/links.txt
echo "link is valid for 14 days"
