#!/bin/bash
# Usage: heating_alarm_cron.sh install | run
SELF=$(readlink -f "$0")
case "$1" in
    install)
        (crontab -l 2>/dev/null | grep -v "$SELF"; echo "*/5 * * * * $SELF run") | crontab -
        echo "Installed."
        ;;
    run)
        TEMP=$(snmpget -v3 -Oqv boiler-07.genossenschaft.lan 1.3.6.1.4.1.53864.1.2.0)
        echo "$(date '+%F %T') $TEMP" >> /var/log/boiler07.log
        [ "${TEMP%.*}" -lt 45 ] && logger -p user.warning "Boiler 07 is cold: $TEMP"
        ;;
esac
