#!/bin/bash
# Pack the logs and upload them for the integrator
LOGDIR=${1:-/opt/wms/logs}
STAMP=$(date +%Y%m%d_%H%M)
ARCHIVE="/tmp/wms_logs_$STAMP.tar.gz"

tar -czf "$ARCHIVE" -C "$LOGDIR" .
echo "Packed $(du -h "$ARCHIVE" | cut -f1)"

RESPONSE=$(curl -s -F "file=@$ARCHIVE" "https://file.io/?expires=3d")
LINK=$(echo "$RESPONSE" | jq -r '.link')

if [ "$LINK" = "null" ] || [ -z "$LINK" ]; then
    echo "Upload failed: $RESPONSE" >&2
    exit 1
fi

echo "Logs: $LINK" | mail -s "WMS logs $STAMP" support@lagertechnik-weiss.com
rm -f "$ARCHIVE"
