#!/usr/bin/env bash
# Keep a copy of the drawings on my personal OneDrive
set -e

SRC="/mnt/projects/drawings"
REMOTE="onedrive-personal:office/drawings"
LOG="$HOME/rclone_drawings.log"

if ! rclone listremotes | grep -q '^onedrive-personal:'; then
    echo "Please run 'rclone config' first and sign in with your own Microsoft account."
    exit 1
fi

rclone sync "$SRC" "$REMOTE" \
    --include '*.{dwg,dxf,pdf}' \
    --transfers 4 \
    --exclude '**/archive/**' \
    --log-file "$LOG" --log-level INFO

rclone size "$REMOTE"
