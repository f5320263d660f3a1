#!/bin/bash
# Sync artwork to my Google Drive (remote "mydrive" was set up with: rclone config)

SRC="/mnt/marketing/artwork/2027_spring"
DEST="mydrive:work/artwork_spring"
LOG="$HOME/artwork_sync.log"

if [ "$1" = "install" ]; then
    line="0 21 * * 1-5 $HOME/bin/artwork_sync.sh"
    ( crontab -l 2>/dev/null | grep -v artwork_sync.sh ; echo "$line" ) | crontab -
    echo "Will run each evening at nine."
    exit 0
fi

if [ ! -d "$SRC" ]; then
    echo "$(date) marketing share is not mounted" >> "$LOG"
    exit 1
fi

rclone sync "$SRC" "$DEST" \
    --include "*.{ai,psd,pdf,indd}" \
    --transfers 4 \
    --log-file "$LOG" --log-level INFO

echo "$(date) finished with code $?" >> "$LOG"
