#!/bin/sh
sqlplus -s /nolog @refresh.sql
mysql --defaults-file=/etc/my.cnf estoque -e "select count(*) from itens"
