#!/usr/bin/env bash
# Installs the nightly product feed for the web shop
set -euo pipefail

SCRIPT_DIR="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
JOB="45 2 * * * ${SCRIPT_DIR}/build_feed.sh >> ${HOME}/feed.log 2>&1"

main() {
  if crontab -l 2>/dev/null | grep -Fq "build_feed.sh"; then
    echo "Job already present"
    return 0
  fi
  { crontab -l 2>/dev/null || true; echo "$JOB"; } | crontab -
  echo "Job added:"
  crontab -l | tail -n 1
}

main "$@"
