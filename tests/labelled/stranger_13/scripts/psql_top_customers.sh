#!/bin/bash
# Top 20 bookshops of the last quarter, to our own sales list (password is in ~/.pgpass)
set -euo pipefail
out=$(mktemp --suffix=.csv)
trap 'rm -f "$out"' EXIT

psql -h pg.editora-lumen.local -U vendas -d comercial -q <<SQL > "$out"
\copy (SELECT shop, city, SUM(net) AS net FROM sales WHERE sold_on > now() - interval '3 months' GROUP BY 1, 2 ORDER BY 3 DESC LIMIT 20) TO STDOUT WITH CSV HEADER DELIMITER ';'
SQL

lines=$(($(wc -l < "$out") - 1))
printf 'Attached: the top %d bookshops of the last quarter.\n' "$lines" |
    mutt -s "Top bookshops" -a "$out" -- vendas@editora-lumen.local
