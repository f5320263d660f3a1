#!/bin/sh
mysql -h db-prod -u relatorio -pRel4t0rio! vendas -e "select count(*) from pedidos" > /tmp/total.txt
