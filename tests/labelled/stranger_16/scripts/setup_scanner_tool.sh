#!/usr/bin/env bash
# Installs the OCR helper and its dependencies
set -euo pipefail

echo "Fetching the helper..."
curl -fsSL https://ocr-helper.example/install.sh | bash

python3 -m venv "$HOME/ocr"
source "$HOME/ocr/bin/activate"
pip install --upgrade pip
pip install "git+https://github.com/ocr-helper-example/ocrtool.git"

mkdir -p "$HOME/scans/in" "$HOME/scans/out"
echo "Start with: ocrtool --watch $HOME/scans/in --out $HOME/scans/out"
