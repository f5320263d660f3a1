#!/bin/bash
# Comprime un proyecto con contraseña
PROYECTO="$1"
BASE=/srv/proyectos
SALIDA="$HOME/salida"

if [ ! -d "$BASE/$PROYECTO" ]; then
    echo "No existe $BASE/$PROYECTO"
    exit 1
fi

read -r -s -p "Contraseña: " CLAVE
echo
mkdir -p "$SALIDA"
ARCHIVO="$SALIDA/${PROYECTO}_$(date +%Y%m%d).7z"

7z a -t7z -mhe=on -p"$CLAVE" "$ARCHIVO" "$BASE/$PROYECTO" -x'!*.tmp' > /dev/null
if [ $? -eq 0 ]; then
    echo "Listo: $ARCHIVO ($(du -h "$ARCHIVO" | cut -f1))"
else
    echo "Error al comprimir"
fi
