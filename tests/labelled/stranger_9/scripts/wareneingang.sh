#!/bin/bash
# Scans heissen LIEFERANT_NUMMER_JJJJMMTT.pdf
quelle=/srv/scanner/eingang
ziel=/srv/einkauf/lieferscheine
shopt -s nullglob

for scan in "$quelle"/*_*_????????.pdf; do
    name=$(basename "$scan" .pdf)
    lieferant=${name%%_*}
    datum=${name##*_}
    ordner="$ziel/$lieferant/${datum:0:4}"
    mkdir -p "$ordner"
    mv -n -- "$scan" "$ordner/" && echo "$name -> $ordner"
done
