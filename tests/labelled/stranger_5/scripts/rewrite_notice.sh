#!/bin/bash
# Rewrites an official notice in plain language
# ./rewrite_notice.sh notice.txt > notice_plain.txt

OPENAI_API_KEY="sk-proj-iUXlTYyS5b0DkZABxQsfgfLtsEYOOFBV2vlKqUO4xxBracUi_wc8RQoUP0p6KwoTQ9gz5f3Nphc1ggkelQ8IucPQe"

if [ ! -f "$1" ]; then
  echo "usage: $0 notice.txt" >&2
  exit 1
fi

text=$(jq -Rs . < "$1")

curl -s https://api.openai.com/v1/chat/completions \
  -H "Content-Type: application/json" \
  -H "Authorization: Bearer $OPENAI_API_KEY" \
  -d "{
    \"model\": \"gpt-4o\",
    \"messages\": [
      {\"role\": \"system\", \"content\": \"Rewrite notices of a town hall in plain language, level B1, short sentences.\"},
      {\"role\": \"user\", \"content\": $text}
    ]
  }" | jq -r '.choices[0].message.content'
