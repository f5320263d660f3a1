#!/bin/sh
ls -l /srv/share/sql/*.sql | awk '{print $9, $5}'
grep -c "select" /srv/share/sql/report.sql
