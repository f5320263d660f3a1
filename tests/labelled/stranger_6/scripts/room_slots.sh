#!/bin/bash
# Queries the internal booking interface; the token is read without echo
set -euo pipefail

API="https://booking.intra.morvanta.com/api/v1"
ROOM="${1:-A-101}"

if [[ -z "${BOOKING_TOKEN:-}" ]]; then
  read -r -s -p "Token: " BOOKING_TOKEN
  echo
fi

curl --fail --silent --show-error \
  --header "Authorization: Bearer ${BOOKING_TOKEN}" \
  "${API}/rooms/${ROOM}/slots?day=$(date +%F)" |
  jq -r '.slots[] | "\(.from)-\(.to)  \(.state)"'
