#!/bin/bash
# Baixa do SFTP do banco os arquivos de retorno CNAB ainda não processados.
set -e

DESTINO="/dados/financeiro/cnab/retorno"
CHAVE="$HOME/.ssh/id_banco"
LOTE=$(mktemp)
trap 'rm -f "$LOTE"' EXIT

cat > "$LOTE" <<FIM
lcd $DESTINO
cd /saida/autoprime
mget -p *.RET
bye
FIM

sftp -q -i "$CHAVE" -b "$LOTE" autoprime@sftp.bancoaurora.com.br

qtd=$(find "$DESTINO" -name '*.RET' -newermt "$(date +%F)" | wc -l)
echo "$qtd arquivo(s) de retorno recebido(s) hoje"

for f in "$DESTINO"/*.RET; do
    [ -e "$f" ] || continue
    linhas=$(wc -l < "$f")
    echo "  $(basename "$f"): $linhas linhas"
done
