#!/bin/bash
# Compacta os logs da aplicacao e mostra o ganho
set -e
PASTA=${1:-/var/log/aplicacao}
DIAS=${2:-1}

if [ ! -d "$PASTA" ]; then
    echo "Pasta $PASTA nao existe"
    exit 1
fi

antes=$(du -sm "$PASTA" | cut -f1)
total=0

while IFS= read -r -d '' arquivo; do
    gzip -q "$arquivo" && total=$((total + 1))
done < <(find "$PASTA" -name '*.log' -mtime +"$DIAS" -print0)

depois=$(du -sm "$PASTA" | cut -f1)
echo "$total arquivos compactados em $(date '+%d/%m/%Y %H:%M')"
echo "Antes: ${antes} MB   Depois: ${depois} MB   Ganho: $((antes - depois)) MB"
