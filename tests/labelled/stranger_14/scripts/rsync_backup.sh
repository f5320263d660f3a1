#!/usr/bin/env bash
# Keep a copy of the drawings on the second file server
set -e

SRC="/mnt/projects/drawings/"
TARGET="backup@fs2.harrowcivil.local:/backup/drawings/"
LOG="/var/log/rsync_drawings.log"

rsync -a --delete --stats \
    --include '*/' --include '*.dwg' --include '*.dxf' --include '*.pdf' --exclude '*' \
    --exclude 'archive/' \
    "$SRC" "$TARGET" | tee -a "$LOG"

echo "$(date '+%F %T') drawings synced" >> "$LOG"
df -h /mnt/projects | tail -n 1
