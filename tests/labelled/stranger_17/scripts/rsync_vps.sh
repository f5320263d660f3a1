#!/bin/sh
# Mirror GIS exports to the web server for the field crew.
# The VPS serves /var/www/maps without a login.

EXPORTS=/data/gis/exports
VPS=deploy@203.0.113.77
WEBROOT=/var/www/maps

log() {
    printf '%s %s\n' "$(date +%FT%T)" "$1"
}

if [ ! -d "$EXPORTS" ]; then
    log "exports folder is missing"
    exit 1
fi

log "start"
rsync -az --delete --chmod=D755,F644 \
    --include='*/' --include='*.geojson' --include='*.kmz' --exclude='*' \
    -e "ssh -o BatchMode=yes" \
    "$EXPORTS/" "$VPS:$WEBROOT/"
rc=$?

if [ $rc -eq 0 ]; then
    log "done: http://203.0.113.77/maps/"
else
    log "rsync failed with $rc"
fi
exit $rc
