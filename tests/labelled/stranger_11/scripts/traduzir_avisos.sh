#!/bin/bash
for aviso in avisos/*.txt; do
    jq -n --arg p "Traduza para inglês, só a tradução: $(cat "$aviso")" '{model: "gemma2:9b", prompt: $p, stream: false}' |
        curl -s http://localhost:11434/api/generate -d @- |
        jq -r '.response' > "${aviso%.txt}_en.txt"
    echo "$aviso pronto"
done
