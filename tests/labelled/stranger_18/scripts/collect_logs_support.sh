#!/usr/bin/env bash
set -euo pipefail

LOGDIR=/var/log/orderhub
STAMP=$(date +%F)
ARCHIVE="/mnt/it-support/orderhub-$STAMP.tgz"

tar czf "$ARCHIVE" -C "$LOGDIR" .
sha256sum "$ARCHIVE" > "$ARCHIVE.sha256"
ls -lh "$ARCHIVE"
