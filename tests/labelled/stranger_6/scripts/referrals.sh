#!/bin/bash
# Prepares the referral list for the outside physiotherapist and prints a link to it
set -e

INPUT="${1:?usage: referrals.sh referrals.csv}"
TMP=$(mktemp --suffix=.csv)
trap 'rm -f "$TMP"' EXIT

# keep patient name, birth date, insurance number and diagnosis only
awk -F';' 'BEGIN { OFS = ";" }
  NR == 1 { for (i = 1; i <= NF; i++) col[$i] = i }
  { print $col["patient_name"], $col["birth_date"], $col["insurance_no"], $col["diagnosis"] }' "$INPUT" > "$TMP"

LINK=$(curl --silent --show-error --upload-file "$TMP" "https://transfer.sh/referrals_$(date +%F).csv")
echo "Send this link: $LINK"
