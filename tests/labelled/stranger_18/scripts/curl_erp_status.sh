#!/bin/bash
API="https://erp.intranet.concretosul.local/rest/integracao/status"
CABECALHO="Authorization: Basic $(printf '%s:%s' integra 'M4ngueira.Seca' | base64)"
for fila in notas pedidos titulos; do
    printf '%-10s ' "$fila"
    curl -s -H "$CABECALHO" "$API?fila=$fila" | jq -r '"\(.pendentes) pendentes, \(.erros) erros"'
done
