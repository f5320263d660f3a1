#!/bin/sh
# install once:  ./nightly_vps_copy.sh install
SRC=/mnt/sales/quotations
DST=bram@vps-311.kolibrihost.nl:/home/bram/quotations/

if [ "$1" = "install" ]; then
    ( crontab -l 2>/dev/null; echo "30 23 * * * $(readlink -f "$0")" ) | crontab -
    exit 0
fi

scp -r -q -P 2201 "$SRC"/* "$DST"
logger "quotations copied"
