#!/bin/bash
# Summary of the minutes of a hearing.
set -euo pipefail

MISTRAL_API_KEY="Qm7tXv2LbR9sKe4WzYn1HdPc8GfUa5Jo"
minutes="${1:?minutes as text file}"

body=$(jq -n --rawfile text "$minutes" '{
  model: "mistral-large-latest",
  messages: [
    {role: "system", content: "Summarise for a lawyer: claims, deadlines, next steps."},
    {role: "user", content: $text}
  ]
}')

curl -sS https://api.mistral.ai/v1/chat/completions \
    -H "Authorization: Bearer $MISTRAL_API_KEY" \
    -H "Content-Type: application/json" \
    -d "$body" | jq -r '.choices[0].message.content' > "${minutes%.txt}_summary.txt"
