#!/usr/bin/env bash
set -euo pipefail

project="${1:?usage: convert_drawings.sh PROJECT}"
source="/mnt/projects/$project/drawings"
target="/mnt/projects/$project/pdf"
mkdir -p "$target"

count=0
for drawing in "$source"/*.dxf; do
    name="$(basename "$drawing" .dxf)"
    if [ "$drawing" -nt "$target/$name.pdf" ]; then
        inkscape "$drawing" --export-type=pdf --export-filename="$target/$name.pdf"
        count=$((count + 1))
    fi
done
echo "$count drawing(s) converted for $project"
