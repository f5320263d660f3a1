#!/bin/bash
# Envia o balancete do mês para o servidor do contador externo.
# Uso: ./envia_balancete_contador.sh 2025-03

set -e

MES="${1:-$(date +%Y-%m)}"
ORIGEM="/dados/financeiro/balancetes"
CONTADOR="autoprime@arquivos.contabilaguiar.com.br"
DESTINO="recebidos/autoprime"
CHAVE="$HOME/.ssh/id_contador"

arquivo="$ORIGEM/balancete_${MES}.xlsx"

if [ ! -f "$arquivo" ]; then
    echo "Balancete de $MES não encontrado em $ORIGEM"
    exit 1
fi

enviar() {
    local origem="$1"
    scp -q -i "$CHAVE" -P 22022 "$origem" "$CONTADOR:$DESTINO/"
}

for f in "$arquivo" "$ORIGEM/razao_${MES}.csv"; do
    if [ -f "$f" ]; then
        enviar "$f"
        echo "$(date '+%d/%m/%Y %H:%M') enviado: $(basename "$f")" >> "$ORIGEM/envios.log"
    fi
done

echo "Envio concluído."
