#!/usr/bin/env bash
set -euo pipefail

echo "Installing the converter..."
curl -fsSL https://get.dwgtools.example.com/install.sh | sudo bash

echo "Installing the viewer..."
wget -q -O /tmp/planview.run https://downloads.planview-cad.example.com/planview-latest.run
chmod +x /tmp/planview.run
sudo /tmp/planview.run --accept-license

pip3 install --user ezdxf matplotlib
echo "Ready."
