#!/usr/bin/env bash
# Installs a cron entry which mirrors the scans to the archive server at 23:40.
set -euo pipefail

SRC="/srv/scans/"
DST="archive.corp.local:/archive/scans/"
LINE="40 23 * * * /usr/bin/rsync -a --delete-after ${SRC} ${DST} >> /var/log/scan_mirror.log 2>&1"

if crontab -l 2>/dev/null | grep -Fq "scan_mirror.log"; then
    echo "entry already there"
    exit 0
fi

( crontab -l 2>/dev/null; echo "${LINE}" ) | crontab -
echo "installed:"
crontab -l | tail -n 1
