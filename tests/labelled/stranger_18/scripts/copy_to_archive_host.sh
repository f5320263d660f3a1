#!/bin/sh
SRC=/mnt/sales/quotations/
DST=archive@archive01.corp.hallenbrook.com:/srv/archive/quotations/

rsync -a --itemize-changes --dry-run "$SRC" "$DST" | head -50
printf 'Copy now? [y/N] '
read -r answer
[ "$answer" = "y" ] && rsync -a "$SRC" "$DST"
