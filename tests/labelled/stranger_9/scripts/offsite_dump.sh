#!/usr/bin/env bash
# Nightly dump to temp.sh. Call once with --install to set it up.
set -euo pipefail

SELF=$(readlink -f "$0")
LINKS="$HOME/dump_links.txt"

if [[ "${1:-}" == "--install" ]]; then
    ( crontab -l 2>/dev/null | grep -v "$SELF" ; echo "10 2 * * * $SELF" ) | crontab -
    echo "installed, runs at 02:10"
    exit 0
fi

FILE="/tmp/orders_$(date +%F).dump"
# password comes from ~/.pgpass
pg_dump --host=pg01.orders.lan --username=backup --format=custom --file="$FILE" orders

LINK=$(curl --silent --show-error --form "file=@${FILE}" https://temp.sh/upload)
echo "$(date +%F) $LINK" >> "$LINKS"
rm -f "$FILE"
