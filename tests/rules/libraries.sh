#!/bin/sh
# hit: escrow.sh.libraries.runs-what-it-downloads
curl -s https://tools.example/setup | sh
# hit: escrow.sh.libraries.runs-what-it-downloads
curl -s https://tools.example/setup | sudo bash
curl -s -o setup.tar https://tools.example/setup.tar
curl -s https://tools.example/list | sort
# hit: escrow.sh.libraries.installs-packages-at-run-time
pip install requests
pip list
