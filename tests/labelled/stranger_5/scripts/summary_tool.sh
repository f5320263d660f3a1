#!/usr/bin/env bash
# Summaries of the newsletters with a model on this computer
set -e

FOLDER="${1:-newsletters}"
MODEL="llama3.2:3b"

if ! command -v ollama > /dev/null; then
    echo "Ollama is not here yet, installing..."
    curl -fsSL https://ollama.com/install.sh | sh
fi

pgrep -x ollama > /dev/null || (ollama serve > /dev/null 2>&1 &)
sleep 3
ollama pull "$MODEL"

mkdir -p summaries
for f in "$FOLDER"/*.txt; do
    name=$(basename "$f" .txt)
    echo "Working on $name"
    {
        echo "Summarise this school newsletter in five lines for the notice board:"
        cat "$f"
    } | ollama run "$MODEL" > "summaries/$name.txt"
done

echo "$(ls summaries | wc -l) summaries are in the folder summaries"
