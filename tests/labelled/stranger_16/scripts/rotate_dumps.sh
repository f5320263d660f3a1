#!/bin/bash
# Cleans the backup folder; the dumps themselves come from the database team
set -euo pipefail

TARGET=${1:-/srv/backup/postgres}
KEEP_DAYS=${2:-14}

if [[ ! -d "$TARGET" ]]; then
    echo "No such folder: $TARGET" >&2
    exit 1
fi

before=$(du -sm "$TARGET" | cut -f1)
find "$TARGET" -name '*.dump' -mtime +"$KEEP_DAYS" -print -delete
after=$(du -sm "$TARGET" | cut -f1)

echo "Freed $((before - after)) MB, ${after} MB left in use"
df -h "$TARGET" | tail -1
