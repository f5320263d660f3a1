#!/usr/bin/env bash
set -euo pipefail

CHAVE="AIza9Xdj43qkm8lOt7HTk0aGY01N3MXl07HxuFQ"
URL="https://generativelanguage.googleapis.com/v1beta/models/gemini-1.5-flash:generateContent"

for idioma in inglês espanhol; do
    corpo=$(jq -n --arg t "$(cat cardapio.txt)" --arg i "$idioma" \
        '{contents: [{parts: [{text: ("Traduza este cardápio para " + $i + ":\n" + $t)}]}]}')
    curl -sS "$URL" -H "x-goog-api-key: $CHAVE" -H 'Content-Type: application/json' -d "$corpo" \
        | jq -r '.candidates[0].content.parts[0].text' > "cardapio_$idioma.txt"
    echo "cardapio_$idioma.txt pronto"
done
