#!/usr/bin/env bash
# Copy the tender documents to the private MEGA account
set -euo pipefail

SRC="/mnt/projects/tenders"
REMOTE="mega-private:work/tenders"
LOG="$HOME/rclone_tenders.log"

if ! command -v rclone >/dev/null; then
    echo "rclone is not installed" >&2
    exit 1
fi

rclone copy "$SRC" "$REMOTE" \
    --max-age 30d \
    --exclude "*.tmp" \
    --transfers 4 \
    --log-file "$LOG" --log-level INFO

echo "Done. $(rclone size "$REMOTE" | head -n 1)"
