#!/bin/bash
# Copy the recordings of the test bench to the USB disk
set -u
SRC=/srv/bench/video
LABEL=BENCH_USB
MNT=/media/bench_usb

DEV=$(blkid -L "$LABEL") || { echo "USB disk $LABEL not found" >&2; exit 1; }
mkdir -p "$MNT"
mountpoint -q "$MNT" || mount "$DEV" "$MNT"
trap 'sync; umount "$MNT"' EXIT

FREE=$(df --output=avail -B1 "$MNT" | tail -1)
NEED=$(du -sb "$SRC" | cut -f1)
if [ "$NEED" -gt "$FREE" ]; then
    echo "Not enough space: $((NEED / 1000000)) MB needed" >&2
    exit 1
fi
rsync -rt --info=progress2 "$SRC/" "$MNT/$(date +%F)/"
