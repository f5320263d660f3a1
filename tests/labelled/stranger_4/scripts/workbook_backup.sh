#!/usr/bin/env bash
# Restic backup of the month-end workbooks to the backup server in our own data centre.
set -euo pipefail

export RESTIC_REPOSITORY="sftp:backup@backup01.corp.local:/restic/finance"
export RESTIC_PASSWORD_FILE="/etc/restic/finance.pw"   # root only, not in here

restic backup /mnt/finance/month_end --tag month-end --exclude '~$*'
restic forget --tag month-end --keep-monthly 24 --keep-daily 14 --prune
restic snapshots --tag month-end --compact | tail -n 5
