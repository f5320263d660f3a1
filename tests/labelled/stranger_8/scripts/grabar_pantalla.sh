#!/usr/bin/env bash
# Graba la pantalla y el micrófono durante una reunión.
set -euo pipefail

carpeta="$HOME/reuniones"
mkdir -p "$carpeta"
archivo="$carpeta/reunion_$(date +%Y%m%d_%H%M).mkv"
duracion="${1:-01:00:00}"

echo "Grabando durante $duracion. Pulse q para terminar."
ffmpeg -loglevel error \
    -f x11grab -framerate 10 -i "${DISPLAY:-:0}" \
    -f pulse -i default \
    -t "$duracion" -c:v libx264 -preset veryfast "$archivo"

ls -lh "$archivo"
