#!/usr/bin/env bash
# Check the monitoring agent on all servers
HOSTS=${1:-/etc/ops/hosts.txt}
bad=0

while read -r host; do
    [[ -z "$host" || "$host" == \#* ]] && continue
    state=$(ssh -n -o BatchMode=yes -o ConnectTimeout=5 "$host" systemctl is-active pulsewatch-agent 2>/dev/null)
    if [[ "$state" != "active" ]]; then
        printf '%-24s %s\n' "$host" "${state:-unreachable}"
        bad=$((bad + 1))
    fi
done < "$HOSTS"

echo "$bad servers without running agent"
exit $((bad > 0))
