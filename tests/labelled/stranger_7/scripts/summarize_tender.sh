#!/usr/bin/env bash
# usage: summarize_tender.sh tender.txt
set -euo pipefail

file="${1:?usage: $0 tender.txt}"
: "${OPENAI_API_KEY:?please export OPENAI_API_KEY}"

payload=$(jq -n --rawfile text "$file" '{
  model: "gpt-4o-mini",
  temperature: 0.2,
  messages: [
    {role: "system", content: "You summarise tenders for a purchasing department: scope, lots, deadlines, penalties, risks."},
    {role: "user", content: $text}
  ]
}')

response=$(curl -sS https://api.openai.com/v1/chat/completions \
  -H "Content-Type: application/json" \
  -H "Authorization: Bearer ${OPENAI_API_KEY}" \
  -d "$payload")

if jq -e '.error' >/dev/null <<<"$response"; then
  jq -r '.error.message' <<<"$response" >&2
  exit 1
fi

jq -r '.choices[0].message.content' <<<"$response" | tee "${file%.txt}_summary.md"
