#!/usr/bin/env bash
set -e
env=${1:-/opt/kurs-env}
while read -r name wanted; do
  have=$("$env/bin/pip" show "$name" 2>/dev/null | awk '/^Version:/ {print $2}')
  [ "$have" = "$wanted" ] || echo "$name: wanted $wanted, have ${have:-nothing}"
done < versions.txt
