#!/usr/bin/env bash
# Mirrors the project folder to the NAS in the basement
set -euo pipefail

SRC="/mnt/projects/bauvorhaben/"
DEST="backup@nas01.firma.local:/volume1/backup/bauvorhaben/"
LOG="/var/log/project-backup.log"

{
    echo "== $(date -Iseconds) start"
    rsync -a --delete --stats \
        --exclude '*.tmp' \
        --exclude '~$*' \
        -e "ssh -i /root/.ssh/nas_backup" \
        "$SRC" "$DEST"
    echo "== $(date -Iseconds) end"
} >> "$LOG" 2>&1

tail -n 20 "$LOG"
