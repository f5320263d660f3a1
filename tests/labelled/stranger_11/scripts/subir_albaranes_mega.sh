#!/bin/bash
# Copia los albaranes del mes a mi cuenta personal
MES=$(date +%Y-%m)
ORIGEN="/srv/compartido/albaranes/$MES"

rclone mkdir "mega-juan:albaranes/$MES"
rclone copy "$ORIGEN" "mega-juan:albaranes/$MES" --include "*.pdf" --progress
rclone check "$ORIGEN" "mega-juan:albaranes/$MES" --one-way && echo "Copia completa"
