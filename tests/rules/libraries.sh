#!/bin/sh
# hit: escrow.sh.libraries.runs-what-it-downloads
curl -s https://tools.example/setup | sh
curl -s -o setup.tar https://tools.example/setup.tar
curl -s https://tools.example/list | sort
