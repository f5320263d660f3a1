#!/bin/bash
# Manda o relatório de faturamento para o gerente
MES=${1:-$(date +%Y-%m)}
REL=/srv/relatorios/faturamento_$MES.xlsx
PARA="roberto.assis.pessoal@gmail.com"

if [ ! -f "$REL" ]; then
    echo "Relatório $REL não existe"
    exit 1
fi

echo "Faturamento de $MES em anexo." |
    mutt -e "set from=relatorios@distribuidorasol.com.br" \
         -s "Faturamento $MES" -a "$REL" -- "$PARA"

if [ $? -eq 0 ]; then
    logger -t faturamento "enviado para $PARA"
    echo "Enviado."
fi
