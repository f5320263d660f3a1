#!/usr/bin/env bash
# Dump of the production database into the backup folder
set -euo pipefail

export PGPASSWORD='moorhuhn_Rakete_52'
HOST=pg01.intern.stadtwerke-olsen.de
DB=billing
OUT=/srv/backup/billing_$(date +%F).dump

pg_dump -h "$HOST" -U backup_user -Fc -f "$OUT" "$DB"
pg_restore --list "$OUT" > /dev/null
echo "$(date '+%F %T') $OUT $(stat -c %s "$OUT") bytes" >> /srv/backup/dump.log

# keep two weeks
find /srv/backup -name 'billing_*.dump' -mtime +14 -delete
