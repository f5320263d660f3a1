#!/bin/bash
# Resume os erros do log do faturamento
LOG=${1:-/opt/comercial/logs/faturamento.log}

if [ ! -r "$LOG" ]; then
    echo "Não consigo ler $LOG"
    exit 1
fi

echo "Erros por tipo:"
grep 'ERRO' "$LOG" | sed -E 's/^[0-9:\/ ]+ERRO +//; s/[0-9]+/N/g' | sort | uniq -c | sort -rn | head -n 15

echo
echo "Últimos cinco:"
grep 'ERRO' "$LOG" | tail -n 5

total=$(grep -c 'ERRO' "$LOG")
echo
echo "Total: $total erros em $(wc -l < "$LOG") linhas"
