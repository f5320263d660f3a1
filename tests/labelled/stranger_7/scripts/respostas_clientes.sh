#!/bin/bash
# Gera rascunhos de resposta para reclamações com um modelo local
PASTA=${1:-reclamacoes}
MODELO=gemma2:9b

if ! command -v ollama >/dev/null; then
  echo "Instalando o Ollama..."
  curl -fsSL https://ollama.com/install.sh | sh
fi

ollama list | grep -q "$MODELO" || ollama pull "$MODELO"

mkdir -p rascunhos
for arquivo in "$PASTA"/*.txt; do
  [ -e "$arquivo" ] || { echo "Nenhuma reclamação em $PASTA"; exit 0; }
  saida="rascunhos/$(basename "$arquivo")"
  {
    echo "Escreva uma resposta cordial em português, sem prometer reembolso, para a reclamação abaixo:"
    cat "$arquivo"
  } | ollama run "$MODELO" > "$saida"
  echo "ok: $saida"
done
