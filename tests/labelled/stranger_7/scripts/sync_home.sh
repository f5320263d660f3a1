#!/usr/bin/env bash
# Sync work documents to my NAS at home
SRC="$HOME/Documents/controlling/"
DEST="markus@weber-home.dyndns.example:/volume1/work/"
LOG="$HOME/sync_home.log"

if ! ping -c1 -W2 weber-home.dyndns.example >/dev/null 2>&1; then
    echo "$(date '+%F %T') NAS not reachable" | tee -a "$LOG"
    exit 1
fi

rsync -az --delete --partial \
      --exclude '~$*' --exclude '*.tmp' \
      -e "ssh -p 2222 -i $HOME/.ssh/nas_key" \
      "$SRC" "$DEST" >>"$LOG" 2>&1

echo "$(date '+%F %T') sync finished with code $?" | tee -a "$LOG"
