#!/bin/bash
# dump the shop tables for the monthly report
export PGPASSWORD='bR8-tulpenzwiebel-61'
HOST=shop-pg.corp.local
OUT=/srv/reports/$(date +%Y-%m)

mkdir -p "$OUT"
for t in orders order_lines products; do
  echo "exporting $t ..."
  psql -h "$HOST" -U shop_ro -d shop -c "\copy (SELECT * FROM public.$t WHERE changed_at >= date_trunc('month', now())) TO '$OUT/$t.csv' CSV HEADER"
done

wc -l "$OUT"/*.csv
