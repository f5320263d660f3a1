#!/bin/bash
# Envia os arquivos de remessa CNAB 240 para o banco
set -euo pipefail
SAIDA=/erp/cnab/saida
ENVIADOS=/erp/cnab/enviados
CHAVE=/etc/cnab/id_rsa_banco

shopt -s nullglob
arquivos=("$SAIDA"/*.REM)
if [ ${#arquivos[@]} -eq 0 ]; then
    echo "Nenhuma remessa para enviar"
    exit 0
fi

for arq in "${arquivos[@]}"; do
    sftp -i "$CHAVE" -b - emp004512@edi.bancohorizonte.com.br <<EOF
cd /remessa
put "$arq"
bye
EOF
    mv "$arq" "$ENVIADOS/"
    echo "$(date '+%d/%m/%Y %H:%M') enviado $(basename "$arq")" >> /erp/cnab/envio.log
done
