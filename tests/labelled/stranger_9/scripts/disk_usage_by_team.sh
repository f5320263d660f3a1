#!/bin/bash
# Largest folders, two levels deep, in GB
share="${1:-/srv/share}"
du -x --max-depth=2 --block-size=1M "$share" 2>/dev/null |
    sort -rn |
    head -n 25 |
    awk -v FS='\t' '{ printf "%8.1f GB  %s\n", $1 / 1024, $2 }'

echo
echo "Files above 2 GB:"
find "$share" -xdev -type f -size +2G -printf '%s\t%TY-%Tm-%Td\t%p\n' | sort -rn | numfmt --to=iec --field=1 | head -n 20
