#!/usr/bin/env bash
# Offsite copy of the company share to a rented server
set -euo pipefail

SRC="${SRC:-/srv/company/}"
DEST="${DEST:-storage@vps2231.hostrange.net:/home/storage/company/}"
KEY="${KEY:-$HOME/.ssh/vps}"
LOG=/var/log/offsite.log

log() { echo "$(date '+%F %T') $*" | tee -a "$LOG"; }

run_sync() {
    rsync -az --delete --partial \
        --exclude '.Trash*' --exclude '*.iso' \
        -e "ssh -i $KEY -p 2207" \
        "$SRC" "$DEST"
}

log "start"
if run_sync; then
    log "done, $(du -sh "$SRC" | cut -f1)"
else
    log "rsync failed with $?"
    exit 1
fi
