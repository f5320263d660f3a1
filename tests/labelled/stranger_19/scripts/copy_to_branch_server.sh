#!/usr/bin/env bash
# Copy the price files to the branch server (same company network, VPN)
set -euo pipefail

SRC="/srv/prices/current/"
BRANCHES=(branch-01.corp.lan branch-02.corp.lan branch-03.corp.lan)

copy_to() {
    local host="$1"
    rsync -az --delete --timeout=60 "$SRC" "pricesync@${host}:/srv/prices/current/"
}

failed=0
for host in "${BRANCHES[@]}"; do
    if ping -c1 -W2 "$host" >/dev/null 2>&1; then
        copy_to "$host" && echo "$host ok" || { echo "$host failed"; failed=$((failed + 1)); }
    else
        echo "$host not reachable"
        failed=$((failed + 1))
    fi
done
exit "$failed"
