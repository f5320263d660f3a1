#!/bin/sh
set -eu
LOGS=/var/log/pos
find "$LOGS" -name '*.log' -mtime +7 -exec gzip -q {} \;
find "$LOGS" -name '*.log.gz' -mtime +90 -print -delete
du -sh "$LOGS"
