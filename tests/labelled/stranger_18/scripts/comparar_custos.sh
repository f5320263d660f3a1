#!/bin/bash
ANTES="/mnt/financeiro/custos_2024"
AGORA="/mnt/financeiro/custos_2025"

echo "Arquivos que existiam em 2024 e faltam em 2025:"
comm -23 <(cd "$ANTES" && find . -type f | sed 's/2024/AAAA/' | sort) \
         <(cd "$AGORA" && find . -type f | sed 's/2025/AAAA/' | sort)
echo "Tamanho:"
du -sh "$ANTES" "$AGORA"
