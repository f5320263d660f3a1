#!/usr/bin/env bash
# Weekly sales extract, placed where I can read it on the tablet
set -euo pipefail

export PGHOST="pgdwh.intra.morvanta.com"
export PGDATABASE="dwh"
export PGUSER="sales_ro"
export PGPASSWORD='tB8_wLz5Qx2!mRk9'

OUT="/tmp/sales_$(date +%G-W%V).csv"
REMOTE="gdrive-private:Reports/Sales"

log() { printf '%s %s\n' "$(date '+%F %T')" "$*"; }

psql --no-psqlrc --csv -c "
  SELECT region, product_group, SUM(net_value) AS net_value
  FROM sales.fact_orders
  WHERE order_date >= current_date - 7
  GROUP BY 1, 2" > "$OUT"

log "Rows: $(($(wc -l < "$OUT") - 1))"
rclone copy "$OUT" "$REMOTE" --quiet
log "Copied to $REMOTE"
rm -f "$OUT"
