#!/bin/bash
# Cópia das planilhas de materiais para o NAS
set -e
ORIGEM=/srv/clinica/materiais
DESTINO=/mnt/nas-clinica/copias/materiais
REGISTRO="$HOME/copia_materiais.log"

if ! mountpoint -q /mnt/nas-clinica; then
    echo "O NAS não está montado. Avise a informática (ramal 31)."
    exit 1
fi

rsync -av --delete --backup --backup-dir="$DESTINO/../antigas/$(date +%F)" \
    "$ORIGEM"/ "$DESTINO"/ | tee -a "$REGISTRO"

echo "$(ls "$DESTINO" | wc -l) arquivos em $DESTINO"
