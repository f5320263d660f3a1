#!/bin/bash
# Busca os arquivos de retorno CNAB 240 no banco
set -euo pipefail
ENTRADA=/erp/cnab/entrada
CHAVE=/etc/cnab/id_rsa_banco
LOG=/erp/cnab/retorno.log

cd "$ENTRADA"
antes=$(ls -1 | wc -l)

sftp -i "$CHAVE" -b - emp004512@edi.bancohorizonte.com.br <<EOF
cd /retorno
get *.RET
bye
EOF

depois=$(ls -1 | wc -l)
echo "$(date '+%d/%m/%Y %H:%M') $((depois - antes)) arquivos novos" | tee -a "$LOG"
