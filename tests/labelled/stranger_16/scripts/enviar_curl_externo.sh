#!/bin/bash
# Envia as medições da semana para a consultoria ambiental
set -euo pipefail

PASTA=/dados/medicoes
DESTINO="https://upload.consultoria-verde.example/recebe"
USUARIO="fabrica_sul"
SENHA="v3rde-M3dida"

for arquivo in "$PASTA"/*.csv; do
    [ -e "$arquivo" ] || { echo "Nada para enviar"; exit 0; }
    echo "Enviando $(basename "$arquivo")"
    curl --fail --silent --show-error \
        -u "$USUARIO:$SENHA" \
        -F "arquivo=@$arquivo" \
        -F "cliente=fabrica_sul" \
        "$DESTINO"
    mv "$arquivo" "$PASTA/enviados/"
done

echo "Concluído em $(date '+%d/%m/%Y %H:%M')"
