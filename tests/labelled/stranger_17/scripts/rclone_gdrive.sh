#!/usr/bin/env bash
# Sync the accounting share to Google Drive.
# The remote "mydrive" was created with `rclone config` (private account).
set -euo pipefail

SRC="/mnt/clinic/accounting"
DST="mydrive:accounting-mirror"
LOG="$HOME/.local/state/rclone_accounting.log"

mkdir -p "$(dirname "$LOG")"

if ! command -v rclone >/dev/null; then
    echo "rclone is not installed" >&2
    exit 1
fi

if ! mountpoint -q /mnt/clinic; then
    echo "share is not mounted" >&2
    exit 1
fi

rclone sync "$SRC" "$DST" \
    --exclude '~$*' \
    --exclude '*.tmp' \
    --transfers 4 \
    --log-file "$LOG" \
    --log-level INFO

echo "Last lines of the log:"
tail -n 3 "$LOG"
rclone size "$DST"
