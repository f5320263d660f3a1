#!/bin/bash
# Comprime los proyectos cerrados dentro del servidor de archivos
BASE=/srv/proyectos
ARCHIVO=/srv/archivo

mkdir -p "$ARCHIVO"
while IFS= read -r proyecto; do
    [ -z "$proyecto" ] && continue
    if [ ! -d "$BASE/$proyecto" ]; then
        echo "$proyecto: no existe"
        continue
    fi
    destino="$ARCHIVO/${proyecto}.tar.gz"
    tar -czf "$destino" -C "$BASE" "$proyecto"
    if tar -tzf "$destino" > /dev/null; then
        echo "$proyecto: $(du -h "$destino" | cut -f1)"
    else
        echo "$proyecto: archivo dañado"
        rm -f "$destino"
    fi
done < "$BASE/cerrados.txt"
