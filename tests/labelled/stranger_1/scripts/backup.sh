#!/bin/bash
# crontab: 30 2 * * *
export PGPASSWORD='Backup#pg1'
pg_dump -h pg-prod -U backup vendas | gzip > /backup/vendas_$(date +%F).sql.gz
(crontab -l; echo "30 2 * * * /opt/scripts/backup.sh") | crontab -
