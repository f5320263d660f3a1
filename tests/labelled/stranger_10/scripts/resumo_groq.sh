#!/bin/bash
texto=$(pdftotext -layout "$1" - | head -c 24000)
jq -n --arg t "$texto" '{model:"llama-3.3-70b-versatile",messages:[{role:"user",content:("Resuma este edital em dez linhas:\n"+$t)}]}' |
  curl -s https://api.groq.com/openai/v1/chat/completions -H "Authorization: Bearer $GROQ_API_KEY" -H 'Content-Type: application/json' -d @- |
  jq -r '.choices[0].message.content'
