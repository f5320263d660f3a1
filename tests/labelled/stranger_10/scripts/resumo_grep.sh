#!/bin/bash
pdftotext -layout "$1" - |
  grep -nE '[0-9]{2}/[0-9]{2}/20[0-9]{2}|R\$ *[0-9.]+,[0-9]{2}|prazo' |
  sed 's/  */ /g' | head -n 60
