#!/bin/bash
# Prüft die Messdaten der letzten sieben Tage
QUELLE=${1:-/data/messungen}
fehler=0

leer=$(find "$QUELLE" -name '*.tdms' -size 0 -mtime -7)
if [ -n "$leer" ]; then
    echo "Leere Dateien:"
    echo "$leer" | sed 's/^/  /'
    fehler=1
fi

for i in $(seq 1 7); do
    tag=$(date -d "$i days ago" +%F)
    n=$(find "$QUELLE" -name "*_${tag}_*.tdms" | wc -l)
    if [ "$n" -eq 0 ]; then
        echo "Keine Messung am $tag"
        fehler=1
    fi
done

find "$QUELLE" -name '*.tdms' -mtime -7 -printf '%s\n' | awk '{s += $1} END {printf "%.2f GB in %d Dateien\n", s/1e9, NR}'
exit $fehler
