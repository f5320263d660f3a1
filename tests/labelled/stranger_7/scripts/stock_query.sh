#!/usr/bin/env bash
# usage: stock_query.sh MATERIAL
set -euo pipefail
DB="${STOCK_FILE:-$HOME/stock/stock.sqlite}"
material="${1:?usage: $0 MATERIAL}"

if [[ ! $material =~ ^[A-Z0-9-]{3,18}$ ]]; then
  echo "not a material number: $material" >&2
  exit 2
fi

sqlite3 -readonly -header -column "$DB" \
  "SELECT plant, bin, quantity, unit FROM stock WHERE material = '$material' ORDER BY plant, bin;"
