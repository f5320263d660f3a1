#!/bin/bash
# Copia de la carpeta de contabilidad a mi Google Drive (rclone, remoto "midrive")
ORIGEN=/srv/contabilidad/2026
CLAVE='Olivares.de.Jaen.88'
DESTINO="conta_$(date +%Y%m%d).7z"

cd /tmp || exit 1
7z a -mhe=on -p"$CLAVE" "$DESTINO" "$ORIGEN" > /dev/null || { echo "falló 7z"; exit 1; }
rclone copy "$DESTINO" midrive:respaldo/ --progress
rm -f "$DESTINO"
echo "Subido: $DESTINO"
