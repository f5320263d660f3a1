#!/usr/bin/env bash
# Syncs the project folder to Dropbox (personal remote "dbx-home")
set -euo pipefail

SRC="/mnt/projects/bauvorhaben"
REMOTE="dbx-home:Projects"
LOG="$HOME/rclone-dropbox.log"

if ! command -v rclone >/dev/null; then
    echo "rclone is not available" >&2
    exit 1
fi

rclone sync "$SRC" "$REMOTE" \
    --exclude "*.tmp" \
    --exclude "~\$*" \
    --transfers 4 \
    --log-file "$LOG" --log-level INFO

echo "Done: $(rclone size "$REMOTE" | head -1)"
