#!/bin/bash
# Instala o conversor de PDF e converte os relatórios da pasta
set -e

ENTRADA="${1:-./relatorios}"
SAIDA="${2:-./texto}"

if ! command -v pdfconv >/dev/null 2>&1; then
  echo "A instalar o pdfconv..."
  curl -fsSL https://get.pdfconv.example/install.sh | bash
fi

mkdir -p "$SAIDA"
total=0
for f in "$ENTRADA"/*.pdf; do
  [ -e "$f" ] || continue
  pdfconv --layout "$f" "$SAIDA/$(basename "${f%.pdf}").txt"
  total=$((total + 1))
done
echo "$total ficheiros convertidos"
