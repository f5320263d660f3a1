#!/bin/bash
# ALB_<proveedor>_<numero>.pdf -> <proveedor>/
cd /srv/compartido/albaranes/entrada || exit 1
for f in ALB_*.pdf; do
    [ -e "$f" ] || continue
    proveedor=$(echo "$f" | cut -d_ -f2)
    mkdir -p "../$proveedor"
    mv -n "$f" "../$proveedor/"
done
find .. -maxdepth 2 -name 'ALB_*.pdf' | cut -d/ -f2 | sort | uniq -c
