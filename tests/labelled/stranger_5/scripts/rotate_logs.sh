#!/usr/bin/env bash
# Compress logs older than seven days, delete compressed logs older than 90 days.
# Usage: rotate_logs.sh /var/log/myapp
set -eu

dir="${1:?Please give the log folder}"
[ -d "$dir" ] || { echo "No such folder: $dir" >&2; exit 1; }

before=$(du -sm "$dir" | cut -f1)

find "$dir" -type f -name '*.log' -mtime +7 ! -name 'current.log' -print0 |
while IFS= read -r -d '' file; do
    if command -v fuser >/dev/null && fuser -s "$file"; then
        echo "in use, skipped: $file"
        continue
    fi
    gzip -9 "$file"
    echo "compressed: $file"
done

find "$dir" -type f -name '*.log.gz' -mtime +90 -print -delete

after=$(du -sm "$dir" | cut -f1)
echo "Freed $((before - after)) MB"
