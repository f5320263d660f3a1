#!/bin/bash
# Dumps the order database to the company backup server
set -euo pipefail
export PGPASSWORD="r0X-vm82Kqp_41zt"
PGHOST=pg-orders.corp.lan
PGUSER=backup
DEST=/mnt/backup01/postgres
CRON=/etc/cron.d/pg-orders-dump

install_cron() {
    echo "15 23 * * * root $(readlink -f "$0") run" > "$CRON"
    chmod 644 "$CRON"
    echo "installed $CRON"
}

run() {
    local target="$DEST/orders_$(date +%F).dump"
    pg_dump -h "$PGHOST" -U "$PGUSER" -Fc orders > "$target"
    find "$DEST" -name 'orders_*.dump' -mtime +30 -delete
    echo "$(du -h "$target")"
}

case "${1:-}" in
    install) install_cron ;;
    run) run ;;
    *) echo "Usage: $0 install|run"; exit 1 ;;
esac
