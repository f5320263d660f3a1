#!/usr/bin/env bash
# Mirror the finance folder to the second company server (both in our data centre)
set -euo pipefail

SRC=/mnt/fs01/finance/
DST=backup@fs02.corp.example:/srv/mirror/finance/

# key is handed over by the ssh agent of the backup account
if [[ -z "${SSH_AUTH_SOCK:-}" ]]; then
  echo "No ssh agent. Please start from the backup account." >&2
  exit 1
fi

rsync -a --delete-after --max-delete=200 --exclude 'Thumbs.db' -e "ssh -o StrictHostKeyChecking=yes" "$SRC" "$DST"
echo "$(date +%F) mirror complete"
