#!/usr/bin/env bash
# Cuenta los pedidos del día por almacén.
set -euo pipefail

dia="${1:-$(date +%Y%m%d)}"
total=0

printf '%-12s %8s\n' almacen pedidos
for fichero in pedidos/"$dia"_*.csv; do
    [[ -e "$fichero" ]] || { echo "No hay ficheros para $dia" >&2; exit 1; }
    almacen=$(basename "$fichero" .csv | cut -d_ -f2)
    n=$(( $(wc -l < "$fichero") - 1 ))
    total=$(( total + n ))
    printf '%-12s %8d\n' "$almacen" "$n"
done
printf '%-12s %8d\n' total "$total"
