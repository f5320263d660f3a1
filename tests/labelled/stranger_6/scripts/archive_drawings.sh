#!/usr/bin/env bash
# Arquiva desenhos técnicos com mais de dois anos no servidor de arquivo da empresa
set -euo pipefail

ORIGEM="/mnt/engenharia/desenhos"
ARQUIVO="/mnt/arquivo/desenhos"     # servidor arq01, dentro da empresa
DIAS=730

contador=0
while IFS= read -r -d '' ficheiro; do
  rel="${ficheiro#"$ORIGEM"/}"
  mkdir -p "$ARQUIVO/$(dirname "$rel")"
  cp --preserve=timestamps "$ficheiro" "$ARQUIVO/$rel"
  cmp --silent "$ficheiro" "$ARQUIVO/$rel" && contador=$((contador + 1))
done < <(find "$ORIGEM" -name '*.dwg' -mtime +"$DIAS" -print0)

tar -czf "$ARQUIVO/indice_$(date +%Y).tar.gz" -C "$ARQUIVO" --exclude='*.tar.gz' .
echo "$contador desenhos arquivados"
