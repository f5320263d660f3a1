#!/usr/bin/env bash
# usage: api_stock.sh ARTICLE...
set -euo pipefail
API=https://stock.corp.example/api/v1

if [[ $# -eq 0 ]]; then
  echo "usage: $0 ARTICLE..." >&2
  exit 2
fi

TOKEN="$(pass show work/stock-api | head -n1)"

for article in "$@"; do
  curl --fail --silent --show-error --header "Authorization: Bearer $TOKEN" "$API/articles/$article/stock" |
    jq -r '[.article, .plant, .available, .unit] | @tsv'
done
