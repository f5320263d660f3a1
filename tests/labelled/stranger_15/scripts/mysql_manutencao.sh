#!/bin/bash
# Otimiza as tabelas do banco da loja e mostra o tamanho
set -euo pipefail
CONF=/etc/mysql/manutencao.cnf
BANCO=loja
SQL="SELECT ROUND(SUM(data_length + index_length) / 1048576, 1)
       FROM information_schema.tables WHERE table_schema = '$BANCO'"

antes=$(mysql --defaults-extra-file="$CONF" -N -e "$SQL")

for tabela in pedido pedido_item carrinho log_acesso; do
    echo "Otimizando $tabela..."
    mysql --defaults-extra-file="$CONF" "$BANCO" -e "OPTIMIZE TABLE $tabela" > /dev/null
done

depois=$(mysql --defaults-extra-file="$CONF" -N -e "$SQL")
echo "Antes: $antes MB, depois: $depois MB"
