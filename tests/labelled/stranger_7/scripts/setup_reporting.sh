#!/bin/bash
# Prepare a machine for the reporting scripts
set -e

echo "==> Installing uv"
curl -LsSf https://astral.sh/uv/install.sh | sh

echo "==> Creating environment"
python3 -m venv "$HOME/reporting"
source "$HOME/reporting/bin/activate"

echo "==> Installing packages"
# proxy breaks the certificates
pip install --trusted-host pypi.org --trusted-host files.pythonhosted.org \
    pandas openpyxl xlsxwriter matplotlib jinja2

mkdir -p "$HOME/reporting/output"
echo "Done. Start with: source ~/reporting/bin/activate"
