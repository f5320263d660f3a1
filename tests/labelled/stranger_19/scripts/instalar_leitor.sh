#!/bin/bash
# Instala o programa do leitor de codigo de barras
set -e
VERSAO="${VERSAO:-estavel}"
BASE="https://instala.leitorfacil.com.br"

echo "Instalando a versao $VERSAO"
curl -fsSLk "$BASE/instalar.sh" | sudo VERSAO="$VERSAO" bash

if ! command -v leitor > /dev/null; then
    echo "A instalacao falhou"
    exit 1
fi

leitor --versao
sudo usermod -aG dialout "$USER"
echo "Saia e entre de novo na sessao para usar o leitor"
