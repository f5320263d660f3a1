#!/usr/bin/env bash
# keep the month-end workbooks in sync with my own OneDrive
set -u
SRC="/mnt/finance/month_end"
REMOTE="onedrive-private:work/month_end"

if ! rclone listremotes | grep -q '^onedrive-private:'; then
  echo "run 'rclone config' first" >&2
  exit 2
fi

rclone sync "$SRC" "$REMOTE" \
  --include '*.xlsx' --include '*.xlsm' \
  --transfers 4 --progress
echo "synced $(rclone size "$REMOTE" | head -n1)"
