#!/bin/bash
# Messdaten der Woche auf meinen Server zu Hause kopieren
set -e
QUELLE=/data/messungen
ZIEL="karl@heim.karl-brenner.dyndns.org:/home/karl/messungen/"
WOCHE=$(date +%G-W%V)

mkdir -p "/tmp/$WOCHE"
find "$QUELLE" -name '*.tdms' -mtime -7 -exec cp {} "/tmp/$WOCHE/" \;
anzahl=$(ls "/tmp/$WOCHE" | wc -l)

if [ "$anzahl" -eq 0 ]; then
    echo "Keine neuen Messungen"
    exit 0
fi

scp -P 2222 -i ~/.ssh/heim -r "/tmp/$WOCHE" "$ZIEL"
echo "$anzahl Dateien kopiert"
rm -rf "/tmp/${WOCHE:?}"
