#!/bin/sh
# hochladen DATEI  ->  Link
[ -f "$1" ] || { echo "Datei?"; exit 1; }
curl -sS -F "file=@$1" -F expires=72 https://0x0.st
