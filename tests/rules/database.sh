#!/bin/sh
# hit: escrow.sh.database.runs-a-database-client
psql -h bi -c "select 1"
# hit: escrow.sh.database.runs-a-database-client
sqlplus -s /nolog @refresh.sql
ls /srv/sql
