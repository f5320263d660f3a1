#!/usr/bin/env bash
set -euo pipefail

# glossario.tsv: português, inglês, espanhol
declare -A ingles espanhol
while IFS=$'\t' read -r pt en es; do
    ingles["$pt"]="$en"
    espanhol["$pt"]="$es"
done < glossario.tsv

: > cardapio_en.txt
: > cardapio_es.txt
faltam=0
while IFS= read -r prato; do
    if [[ -z "${ingles[$prato]:-}" ]]; then
        echo "sem tradução: $prato"
        faltam=$((faltam + 1))
        continue
    fi
    echo "${ingles[$prato]}" >> cardapio_en.txt
    echo "${espanhol[$prato]}" >> cardapio_es.txt
done < cardapio.txt
echo "$faltam prato(s) sem tradução"
