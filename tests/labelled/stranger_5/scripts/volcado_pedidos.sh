#!/bin/bash
# Volcado de la base de datos de pedidos. La primera vez se apunta solo en el crontab.
set -euo pipefail

YO="$(readlink -f "$0")"
DESTINO=/srv/copias/pedidos
export PGPASSWORD='M3rcado-central-7781'

if ! crontab -l 2>/dev/null | grep -qF "$YO"; then
    (crontab -l 2>/dev/null; echo "30 1 * * * $YO >> /var/log/volcado_pedidos.log 2>&1") | crontab -
fi

mkdir -p "$DESTINO"
ARCHIVO="$DESTINO/pedidos_$(date +%Y%m%d).dump"

pg_dump -h bd-tienda01.huertafresca.lan -U copia_tienda -Fc -t 'pedido*' tienda > "$ARCHIVO"

# se guardan 14 días
find "$DESTINO" -name 'pedidos_*.dump' -mtime +14 -delete
echo "$(date '+%F %T') $(du -h "$ARCHIVO" | cut -f1) $ARCHIVO"
