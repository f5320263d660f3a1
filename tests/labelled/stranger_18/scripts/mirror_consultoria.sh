#!/bin/bash
HOST="arquivos.vertice-consultoria.com.br"
USUARIO="cli_moinho"
SENHA='Xw4#tangara92'
LOCAL="/mnt/financeiro/custos_2025"

lftp -u "$USUARIO","$SENHA" "ftps://$HOST" <<EOF
set ftp:ssl-force true
set net:max-retries 2
mirror -R --only-newer --verbose "$LOCAL" /entrada/moinho
bye
EOF
