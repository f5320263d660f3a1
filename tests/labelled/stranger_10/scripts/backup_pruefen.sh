#!/usr/bin/env bash
# Prüft, ob die Sicherung der letzten Nacht da und nicht kleiner als die davor ist.
set -euo pipefail

heute=/backup/dms/$(date +%F)/dms.sql.gz
gestern=/backup/dms/$(date -d yesterday +%F)/dms.sql.gz

[[ -s "$heute" ]] || { echo "FEHLT: $heute"; exit 2; }
gzip -t "$heute"
a=$(stat -c %s "$heute"); b=$(stat -c %s "$gestern" 2>/dev/null || echo 0)
(( a * 10 >= b * 9 )) && echo "ok ($a Bytes)" || { echo "zu klein: $a statt $b"; exit 1; }
