#!/usr/bin/env bash
# Espelha as tabelas de preços da matriz no servidor da filial (rede interna, VPN).
set -euo pipefail

ORIGEM="/mnt/clinica/tabelas/"
FILIAL="sync@srv-filial2.clinicasantaluz.intra"
DESTINO="/mnt/tabelas/"
LOG="/var/log/espelho_tabelas.log"

if ! ping -c1 -W2 srv-filial2.clinicasantaluz.intra >/dev/null; then
    echo "Filial fora do ar ou VPN caída" >&2
    exit 1
fi

rsync -az --delete --itemize-changes \
    --exclude '~$*' \
    "$ORIGEM" "$FILIAL:$DESTINO" | tee -a "$LOG"

echo "$(date '+%F %T') espelho concluído" >> "$LOG"
