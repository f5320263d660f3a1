#!/bin/bash
# Publica o log do faturamento e mostra o link
LOG=/opt/comercial/logs/faturamento.log
TRECHO=$(mktemp)

grep -n -B 5 -A 40 'ERRO' "$LOG" | tail -n 400 > "$TRECHO"

if [ ! -s "$TRECHO" ]; then
    echo "Nenhum erro no log."
    rm -f "$TRECHO"
    exit 0
fi

LINK=$(curl -s -F "file=@$TRECHO" https://0x0.st)
echo "Link para o fornecedor: $LINK"
echo "$(date '+%d/%m/%Y %H:%M') $LINK" >> "$HOME/links_log.txt"
rm -f "$TRECHO"
