#!/bin/bash
# Backup of the school administration database
set -e

export PGHOST=pg01.schulverbund.local
export PGUSER=backup
export PGPASSWORD='Kreide-Tafel-77'

TARGET=/srv/backup/postgres
STAMP=$(date +%Y%m%d)
mkdir -p "$TARGET"

for db in timetable inventory library; do
    echo "Dumping $db ..."
    pg_dump --format=custom "$db" > "$TARGET/${db}_${STAMP}.dump"
done

# keep two weeks
find "$TARGET" -name '*.dump' -mtime +14 -delete
ls -lh "$TARGET"
