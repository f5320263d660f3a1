#!/bin/bash
# Set up the night jobs of the reporting user
set -e
JOBS=/opt/reporting/jobs

TMP=$(mktemp)
crontab -l 2>/dev/null | grep -v "$JOBS" > "$TMP" || true

cat >> "$TMP" <<EOF
15 1 * * *   $JOBS/load_facts.sh    >> /var/log/reporting/load.log 2>&1
45 4 * * 1-5 $JOBS/build_reports.sh >> /var/log/reporting/build.log 2>&1
0 22 * * 5   $JOBS/cleanup.sh       >> /var/log/reporting/cleanup.log 2>&1
EOF

crontab "$TMP"
rm -f "$TMP"
crontab -l
