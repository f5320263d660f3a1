#!/usr/bin/env bash
# Action points from meeting notes, with a local model.
set -euo pipefail

notes="${1:?which notes file?}"
model="${2:-llama3.2}"

if ! command -v ollama >/dev/null; then
    echo "ollama is not on this machine" >&2
    exit 1
fi

{
    echo "List the action points with owner and date. Use a table."
    echo
    cat "$notes"
} | ollama run "$model" > "${notes%.txt}_actions.md"

echo "Written: ${notes%.txt}_actions.md"
