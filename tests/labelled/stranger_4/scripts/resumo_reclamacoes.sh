#!/bin/bash
# Resume as reclamações da semana com o modelo local do Ollama
set -euo pipefail

ARQ="${1:?uso: resumo_reclamacoes.sh reclamacoes.txt}"
MODELO="mistral-nemo"
SAIDA="resumo_$(date +%V).txt"

{
  echo "Agrupe as reclamações abaixo por produto e resuma cada grupo em uma frase:"
  echo
  cat "$ARQ"
} | ollama run "$MODELO" > "$SAIDA"

echo "Resumo salvo em $SAIDA"
head -n 20 "$SAIDA"
