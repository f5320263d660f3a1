#!/bin/bash
# Is the newest dump there, readable and complete?
set -u

TARGET=/srv/backup/shop
newest=$(ls -1t "$TARGET"/shop_*.sql.gz 2>/dev/null | head -n 1)

if [ -z "$newest" ]; then
    echo "no dump found in $TARGET"
    exit 2
fi

age=$(( ( $(date +%s) - $(stat -c %Y "$newest") ) / 3600 ))
size=$(du -h "$newest" | cut -f1)

if ! gzip -t "$newest"; then
    echo "damaged: $newest"
    exit 2
fi
if ! zcat "$newest" | tail -n 1 | grep -q 'Dump completed'; then
    echo "not complete: $newest"
    exit 2
fi

echo "$newest: $size, $age hours old"
[ "$age" -le 24 ] || { echo "older than a day"; exit 1; }
