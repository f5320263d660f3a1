#!/usr/bin/env bash
# Mirror the tender documents to the second file server in our own machine room
set -euo pipefail

SRC="/mnt/projects/tenders/"
DEST="backup@fs02.ib-reuter.local:/srv/mirror/tenders/"
LOG="/var/log/rsync_tenders.log"

rsync -a --delete \
    --exclude "*.tmp" \
    --stats \
    --log-file="$LOG" \
    -e "ssh -i /etc/backup/id_ed25519" \
    "$SRC" "$DEST" | awk '/Number of files|Total transferred/'

echo "Done at $(date '+%F %T')"
