#!/usr/bin/env bash
# Sichert das Dokumentenarchiv. Erster Aufruf: ./nachtbackup.sh --einrichten
set -euo pipefail

if [[ "${1:-}" == "--einrichten" ]]; then
  ( crontab -l 2>/dev/null | grep -v nachtbackup.sh; echo "0 2 * * * $(readlink -f "$0")" ) | crontab -
  echo "eingetragen"
  exit 0
fi

ziel=/backup/dms/$(date +%F)
mkdir -p "$ziel"
mysqldump --defaults-file=/etc/dms/backup.cnf --single-transaction dms_archiv | gzip > "$ziel/dms.sql.gz"
find /backup/dms -maxdepth 1 -mtime +14 -type d -exec rm -r {} +
