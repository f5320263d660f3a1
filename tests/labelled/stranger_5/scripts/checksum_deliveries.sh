#!/bin/bash
# SHA-256 checksums of the files we deliver to the printer, and a check of an earlier list
#   checksum_deliveries.sh make  FOLDER
#   checksum_deliveries.sh check FOLDER
set -u

mode="${1:-}"
folder="${2:-}"
if [ -z "$mode" ] || [ ! -d "$folder" ]; then
    sed -n '2,4p' "$0" | sed 's/^# *//'
    exit 2
fi

cd "$folder" || exit 1
case "$mode" in
    make)
        find . -type f ! -name SHA256SUMS -print0 | sort -z | xargs -0 sha256sum > SHA256SUMS
        echo "$(wc -l < SHA256SUMS) files listed in $folder/SHA256SUMS"
        ;;
    check)
        if sha256sum --quiet -c SHA256SUMS; then
            echo "All files are unchanged."
        else
            echo "Some files differ, see above." >&2
            exit 1
        fi
        ;;
    *)
        echo "Unknown mode: $mode" >&2
        exit 2
        ;;
esac
