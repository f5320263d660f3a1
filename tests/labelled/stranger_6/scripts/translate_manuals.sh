#!/usr/bin/env bash
# Translates the manuals with the local model; starts after everyone has left so the machine is free
set -uo pipefail

MODEL="qwen2.5:14b"
SRC="manuals/en"
DST="manuals/pt"
START="21:30"

mkdir -p "$DST"
now=$(date +%s)
target=$(date -d "today $START" +%s)
(( target > now )) && sleep $(( target - now ))

for file in "$SRC"/*.md; do
  name=$(basename "$file")
  [[ -f "$DST/$name" ]] && continue
  echo "Translating $name"
  jq -n --arg m "$MODEL" --rawfile t "$file" \
    '{model: $m, stream: false, prompt: ("Translate into European Portuguese:\n\n" + $t)}' |
    curl -s http://localhost:11434/api/generate -d @- |
    jq -r '.response' > "$DST/$name"
done
