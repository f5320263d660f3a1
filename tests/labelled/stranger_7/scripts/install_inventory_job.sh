#!/usr/bin/env bash
# Installs the nightly inventory export.
set -euo pipefail

BASE=/opt/inventory
EXPORT="$BASE/export.sh"

mkdir -p "$BASE/out"

cat > "$EXPORT" <<'SCRIPT'
#!/usr/bin/env bash
export PGPASSWORD='Pallet_Rack_09'
psql -h pg-wms.intra.example -U inv_export -d wms \
  -c "\copy (SELECT material, bin, qty, unit FROM inventory WHERE qty > 0) TO '/opt/inventory/out/inventory.csv' CSV HEADER"
SCRIPT
chmod 700 "$EXPORT"

# add to crontab unless it is there already
if ! crontab -l 2>/dev/null | grep -qF "$EXPORT"; then
  (crontab -l 2>/dev/null; echo "0 2 * * * $EXPORT >> $BASE/export.log 2>&1") | crontab -
  echo "Job installed"
else
  echo "Job was already there"
fi
