#!/bin/bash
# Dump the shop database; "install" adds the cron line
set -euo pipefail

DB_HOST=db1.linenloom.internal
DB_USER=backup
DB_PASS='bK9-linen-dump77'
TARGET=/srv/backup/shop

if [ "${1:-}" = "install" ]; then
    ( crontab -l 2>/dev/null; echo "40 3 * * * $(readlink -f "$0") >> /var/log/shop_dump.log 2>&1" ) | crontab -
    echo "installed"
    exit 0
fi

mkdir -p "$TARGET"
FILE="$TARGET/shop_$(date +%F).sql.gz"

mysqldump -h "$DB_HOST" -u "$DB_USER" -p"$DB_PASS" --single-transaction --routines shop | gzip > "$FILE"

if [ "$(stat -c %s "$FILE")" -lt 100000 ]; then
    echo "dump looks too small: $FILE" >&2
    exit 1
fi

find "$TARGET" -name 'shop_*.sql.gz' -mtime +14 -delete
echo "done: $FILE"
