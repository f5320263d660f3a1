#!/usr/bin/env bash
# Weekly summary of the ticket export (subjects and categories only)
set -euo pipefail

EXPORT=${1:?usage: ask_llm.sh tickets.csv}
: "${OPENAI_API_KEY:?not set}"

text=$(cut -d';' -f2,4,6 "$EXPORT" | head -n 300)

payload=$(jq -n --arg t "$text" '{
  model: "gpt-4o-mini",
  messages: [
    {role: "system", content: "Summarise the tickets of the week in eight bullet points."},
    {role: "user", content: $t}
  ]
}')

curl -sS https://api.openai.com/v1/chat/completions \
    -H "Authorization: Bearer $OPENAI_API_KEY" \
    -H "Content-Type: application/json" \
    -d "$payload" | jq -r '.choices[0].message.content' > "summary_$(date +%G-W%V).md"

echo "Written summary_$(date +%G-W%V).md"
