#!/usr/bin/env bash
# Prepara a máquina do analista com as ferramentas de medição.
set -euo pipefail

BASE="$HOME/ferramentas"
mkdir -p "$BASE"

instalar_cli() {
    if command -v medcli >/dev/null; then
        echo "medcli já instalado: $(medcli --version)"
        return
    fi
    curl -fsSL https://instala.medcli.com.br/linux.sh | PREFIX="$BASE" bash
}

criar_ambiente() {
    python3 -m venv "$BASE/venv"
    "$BASE/venv/bin/pip" install --quiet git+https://github.com/medidores-livres/leitor-abnt.git
}

instalar_cli
criar_ambiente

grep -q "$BASE/bin" "$HOME/.bashrc" || echo "export PATH=\"$BASE/bin:\$PATH\"" >> "$HOME/.bashrc"
echo "Pronto. Abra um novo terminal."
