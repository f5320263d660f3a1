#!/bin/bash
# Upload a file and print a link for the consultant
FILE="$1"
DAYS="${2:-7}"

if [ -z "$FILE" ] || [ ! -f "$FILE" ]; then
    echo "Usage: $0 <file> [days]"
    exit 1
fi

NAME=$(basename "$FILE" | tr ' ' '_')
SIZE=$(stat -c %s "$FILE")
echo "Uploading $NAME ($SIZE bytes) ..."

LINK=$(curl --silent --show-error --fail \
    -H "Max-Days: $DAYS" \
    --upload-file "$FILE" \
    "https://transfer.sh/$NAME")

if [ $? -ne 0 ]; then
    echo "Upload failed"
    exit 2
fi

echo "$LINK"
command -v xclip >/dev/null && echo -n "$LINK" | xclip -selection clipboard
