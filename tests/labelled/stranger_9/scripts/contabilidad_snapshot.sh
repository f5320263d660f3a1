#!/bin/bash
# Copia incremental de las plantillas al NAS de copias de la empresa
set -u
ORIGEN=/srv/plantillas/
NAS=/mnt/nas-copias/plantillas
HOY=$(date +%Y-%m-%d)
ULTIMA=$(ls -1d "$NAS"/20* 2>/dev/null | tail -n 1)

if ! mountpoint -q /mnt/nas-copias; then
    echo "El NAS no está montado" >&2
    exit 2
fi

rsync -a --delete ${ULTIMA:+--link-dest="$ULTIMA"} "$ORIGEN" "$NAS/$HOY/"
du -sh "$NAS/$HOY"
ls -1d "$NAS"/20* | head -n -14 | while read -r vieja; do rm -rf -- "$vieja"; done
