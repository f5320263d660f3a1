#!/usr/bin/env bash
# Vacuum the large metering tables and print their size before and after.
set -euo pipefail

export PGHOST=pg-metering.northgrid.intra
export PGDATABASE=metering
export PGUSER=maint
# password comes from ~/.pgpass

TABLES=(readings_raw readings_hourly events)

size() {
    psql -XAtq -c "select pg_size_pretty(pg_total_relation_size('$1'))"
}

for t in "${TABLES[@]}"; do
    before=$(size "$t")
    if psql -Xq -c "vacuum (analyze) $t"; then
        echo "$t: $before -> $(size "$t")"
    else
        echo "$t: vacuum failed" >&2
    fi
done

echo "Dead rows left:"
psql -X -c "select relname, n_dead_tup from pg_stat_user_tables order by 2 desc limit 5"
