#!/usr/bin/env bash
set -eu
export PGPASSWORD="drizzle_Anvil.93"
DB="host=pgrep.corp.hallenbrook.com dbname=reporting user=maint"
for t in facts_sales facts_stock facts_returns; do
  psql "$DB" -q -c "VACUUM (ANALYZE) $t"
  psql "$DB" -At -c "SELECT '$t', pg_size_pretty(pg_total_relation_size('$t'))"
done
