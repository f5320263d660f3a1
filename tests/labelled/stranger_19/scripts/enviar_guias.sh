#!/bin/bash
# Envia as guias TISS para a operadora
ORIGEM=/dados/faturamento/guias
DESTINO=prestador88@tiss.saudeplena-operadora.com.br:/entrada
LOTE=lote_$(date +%Y%m%d).csv

# monta o lote: nome;cpf;carteirinha;procedimento;valor
echo "nome;cpf;carteirinha;procedimento;valor" > "/tmp/$LOTE"
for guia in "$ORIGEM"/*.csv; do
    tail -n +2 "$guia" | awk -F';' '{print $2";"$3";"$5";"$9";"$12}' >> "/tmp/$LOTE"
done

TOTAL=$(($(wc -l < "/tmp/$LOTE") - 1))
echo "Guias no lote: $TOTAL"

if [ "$TOTAL" -gt 0 ]; then
    scp -i ~/.ssh/tiss -q "/tmp/$LOTE" "$DESTINO/" && mv "$ORIGEM"/*.csv "$ORIGEM/enviadas/"
fi
rm -f "/tmp/$LOTE"
