#!/usr/bin/env bash
# Checks that all links of the product pages answer; certificates are verified
set -uo pipefail

LIST="${1:-links.txt}"
MAX_RETRIES=3
broken=0

check() {
  local url="$1" code
  code=$(curl --silent --location --retry "$MAX_RETRIES" --max-time 20 --output /dev/null --write-out '%{http_code}' "$url")
  if [[ "$code" != 2* ]]; then
    echo "BROKEN $code $url"
    return 1
  fi
}

while IFS= read -r url; do
  [[ -z "$url" || "$url" == \#* ]] && continue
  check "$url" || broken=$((broken + 1))
done < "$LIST"

echo "$broken broken links"
exit $(( broken > 0 ))
