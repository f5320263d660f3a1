#!/usr/bin/env bash
# Explain the last error of the interface log with a language model.
#   ./ask_log.sh [LOGFILE]
set -euo pipefail

KEY="gsk_bJNE9pnUnGWA1ig51PUzzvY5IJeri2BTJEp78tjUECm1hJ3k"
LOG="${1:-/var/log/interfaces/idoc_in.log}"

error=$(grep -n 'ERROR' "$LOG" | tail -n 1 | cut -d: -f1 || true)
if [ -z "$error" ]; then
    echo "no error in $LOG"
    exit 0
fi

context=$(sed -n "$((error > 10 ? error - 10 : 1)),$((error + 5))p" "$LOG")

payload=$(jq -n --arg text "$context" '{
    model: "llama-3.3-70b-versatile",
    messages: [
        {role: "system", content: "Explain the SAP interface error in three sentences and say what to check."},
        {role: "user", content: $text}
    ]
}')

curl -sS --fail https://api.groq.com/openai/v1/chat/completions \
    -H "Authorization: Bearer $KEY" \
    -H "Content-Type: application/json" \
    -d "$payload" | jq -r '.choices[0].message.content'
