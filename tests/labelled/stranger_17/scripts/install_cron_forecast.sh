#!/usr/bin/env bash
# Installs a cron entry which fetches the forecast every working day at 9:00.
set -euo pipefail

JOB="/opt/forecast/fetch.sh"
MARK="# forecast-fetch"
LINE="0 9 * * 1-5 $JOB >> \$HOME/forecast.log 2>&1 $MARK"

[ -x "$JOB" ] || { echo "$JOB is not executable" >&2; exit 1; }

current=$(crontab -l 2>/dev/null || true)

case "${1:-install}" in
    install)
        { printf '%s\n' "$current" | grep -vF "$MARK" || true; echo "$LINE"; } | crontab -
        echo "installed:"
        crontab -l | grep -F "$MARK"
        ;;
    remove)
        printf '%s\n' "$current" | grep -vF "$MARK" | crontab -
        echo "removed"
        ;;
    *)
        echo "usage: $0 [install|remove]" >&2
        exit 2
        ;;
esac
