#!/usr/bin/env bash
caso=${1:?caso}
echo "cd /sim/fundicion/$caso && nice ./solver -i $caso.inp > $caso.log 2>&1" | at -q b 03:00 saturday
atq
