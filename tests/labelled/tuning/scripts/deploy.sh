#!/bin/bash
set -e
export PGPASSWORD='Ribeira-2210'
psql -h bi-db -U loader -d bi -f refresh.sql
scp report.csv ops@files.empresa.example:/srv/reports/
