#!/usr/bin/env bash
# Compress old exports and keep the newest twelve archives
set -euo pipefail

DIR="${1:-/srv/exports}"
KEEP=12

cd "$DIR"

find . -maxdepth 1 -name 'export_*.csv' -mtime +7 -print0 |
  while IFS= read -r -d '' file; do
    gzip -9 "$file"
    echo "compressed $file"
  done

# shellcheck disable=SC2012
ls -1t export_*.csv.gz 2>/dev/null | tail -n +$((KEEP + 1)) | while read -r old; do
  rm -- "$old"
  echo "removed $old"
done
