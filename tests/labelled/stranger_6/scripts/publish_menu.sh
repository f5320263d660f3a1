#!/usr/bin/env bash
# Publica el menú semanal del comedor en la intranet
set -euo pipefail

ORIGEN="menu_semana.md"
SERVIDOR="intranet.cordal.local"
RUTA="/var/www/comedor"

comprobar() {
  [[ -s "$ORIGEN" ]] || { echo "Falta $ORIGEN" >&2; exit 1; }
  grep -q '^# Menú' "$ORIGEN" || { echo "Formato incorrecto" >&2; exit 1; }
}

comprobar
pandoc "$ORIGEN" -s -o menu.html --metadata title="Menú $(date +%V)"
scp -q menu.html "comedor@${SERVIDOR}:${RUTA}/index.html"
echo "Publicado en http://${SERVIDOR}/comedor"
