#!/bin/bash
# usage: explain_log.sh /var/log/plc-gateway.log
KEY=sk-proj-Lw7YtQ2nXb9RkVz4McHd8JfGp6EsAu3o1TiN5xKq

LOG=$(grep -iE 'error|fault' "${1:?log file}" | tail -n 40)

jq -n --arg log "$LOG" '{
    model: "gpt-4.1-mini",
    messages: [
        {role: "system", content: "You are a PLC technician. Explain the likely cause and the next step."},
        {role: "user", content: $log}
    ]
}' |
curl -s https://api.openai.com/v1/chat/completions \
    -H "Authorization: Bearer $KEY" -H 'Content-Type: application/json' -d @- |
jq -r '.choices[0].message.content'
