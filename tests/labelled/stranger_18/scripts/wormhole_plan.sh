#!/usr/bin/env bash
plan=$(ls -t /mnt/production/capacity/plan_*.xlsx | head -1)
[ -n "$plan" ] || { echo "no plan"; exit 1; }
command -v wormhole >/dev/null || { echo "please ask IT for wormhole"; exit 2; }
wormhole send --code-length 3 "$plan"
