#!/bin/bash
# Conta palavras dos textos do catálogo para o orçamento da tradução
PRECO=0.12   # por palavra
total=0

printf '%-40s %8s\n' Arquivo Palavras
for f in catalogo/*.txt; do
  n=$(wc -w < "$f")
  total=$((total + n))
  printf '%-40s %8d\n' "$(basename "$f")" "$n"
done

printf '%-40s %8d\n' Total "$total"
awk -v t="$total" -v p="$PRECO" 'BEGIN { printf "Orçamento estimado: R$ %.2f\n", t * p }'
