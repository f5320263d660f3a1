#!/bin/bash
# Apaga da fila de integração os itens com erro há mais de 10 dias
export PGPASSFILE=/etc/integra/pgpass
HOST=pg-integra.grupomirante.local
BASE=integracao

antes=$(psql -h "$HOST" -U integra -d "$BASE" -At -c "select count(*) from fila where situacao = 'ERRO'")
psql -h "$HOST" -U integra -d "$BASE" -v ON_ERROR_STOP=1 <<SQL
begin;
delete from fila
 where situacao = 'ERRO'
   and criado_em < now() - interval '10 days';
commit;
SQL
depois=$(psql -h "$HOST" -U integra -d "$BASE" -At -c "select count(*) from fila where situacao = 'ERRO'")
echo "fila: $antes -> $depois"
