#!/bin/bash
# Pack the logs when the disk is nearly full, keep the last ten archives
LOGDIR=${1:-/opt/wms/logs}
KEEP=10
ARCHIVES=/opt/wms/archive

used=$(df --output=pcent "$LOGDIR" | tail -1 | tr -dc '0-9')
if [ "$used" -lt 85 ]; then
    echo "Only $used % used, nothing to do"
    exit 0
fi

mkdir -p "$ARCHIVES"
tar -czf "$ARCHIVES/logs_$(date +%Y%m%d_%H%M).tar.gz" -C "$LOGDIR" . &&
    find "$LOGDIR" -name '*.log' -mtime +7 -delete

ls -1t "$ARCHIVES"/logs_*.tar.gz | tail -n +$((KEEP + 1)) | xargs -r rm --
df -h "$LOGDIR"
