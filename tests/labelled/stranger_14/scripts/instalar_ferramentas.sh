#!/bin/bash
# Prepara o notebook da equipe de dados
set -e

echo "== instalando gerenciador =="
curl -LsSf https://instala.ferramentasdados.example/setup.sh | sh

echo "== bibliotecas =="
pip install --user pandas openpyxl sqlalchemy oracledb streamlit
pip install --user git+https://github.com/joaopaulo-dados/coop-utils.git

mkdir -p "$HOME/dados/entrada" "$HOME/dados/saida"

cat >> "$HOME/.bashrc" <<'FIM'
export DADOS="$HOME/dados"
alias relatorio='python3 $HOME/dados/relatorio.py'
FIM

echo "Pronto. Abra um novo terminal."
