#!/bin/bash
# Conta as reclamações da semana por produto e por motivo
set -euo pipefail

ARQ="${1:?uso: contagem_reclamacoes.sh reclamacoes.csv}"   # produto;motivo;data
SAIDA="contagem_$(date +%V).txt"

{
  echo "Por produto:"
  tail -n +2 "$ARQ" | cut -d';' -f1 | sort | uniq -c | sort -rn
  echo
  echo "Por motivo:"
  tail -n +2 "$ARQ" | cut -d';' -f2 | sort | uniq -c | sort -rn
} > "$SAIDA"

cat "$SAIDA"
