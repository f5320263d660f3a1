#!/usr/bin/env bash
# Packs last month's HACCP records into the archive of the quality server
set -euo pipefail

SRC=/srv/quality/haccp
ARCHIVE=/srv/quality/archive
month=$(date -d 'last month' +%Y-%m)

mkdir -p "$ARCHIVE"
cd "$SRC"
find . -name "${month}-*.pdf" -print0 |
    tar --null --files-from=- -czf "$ARCHIVE/haccp_${month}.tar.gz"

count=$(tar -tzf "$ARCHIVE/haccp_${month}.tar.gz" | wc -l)
sha256sum "$ARCHIVE/haccp_${month}.tar.gz" >> "$ARCHIVE/SHA256SUMS"
echo "$count records of $month archived"
