#!/bin/bash
# Resume o arquivo de pedidos por transportadora
# Colunas: pedido;data;transportadora;volumes;valor;status
ARQ=${1:-pedidos.csv}
LIMITE=$(date -d '5 days ago' +%F)

echo "Valor por transportadora:"
awk -F';' 'NR > 1 { gsub(",", ".", $5); v[$3] += $5; n[$3]++ }
     END { for (t in v) printf "%-20s %6d pedidos %14.2f\n", t, n[t], v[t] }' "$ARQ" | sort

echo
echo "Parados desde antes de $LIMITE:"
awk -F';' -v lim="$LIMITE" 'NR > 1 && $2 < lim && $6 == "ABERTO" { print "  " $1, $2, $3 }' "$ARQ"
