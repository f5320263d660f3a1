#!/bin/bash
# Vuelca el catálogo de productos cuando la tienda está cerrada
set -euo pipefail

DESTINO="/srv/copias/catalogo"
CONFIG="$HOME/.my.cnf"   # usuario y contraseña fuera del script

volcar() {
  local fichero="$DESTINO/catalogo_$(date +%Y%m%d).sql.gz"
  mysqldump --defaults-extra-file="$CONFIG" -h bd-tienda.interno --single-transaction tienda productos precios | gzip > "$fichero"
  find "$DESTINO" -name 'catalogo_*.sql.gz' -mtime +30 -delete
}

if [[ "${1:-}" == "--ahora" ]]; then
  volcar
else
  echo "bash '$(realpath "$0")' --ahora" | at 23:40
  echo "Volcado programado para las 23:40"
fi
