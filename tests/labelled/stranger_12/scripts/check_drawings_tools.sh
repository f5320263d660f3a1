#!/usr/bin/env bash
set -u

missing=0
for tool in dwg2dxf inkscape pdftoppm; do
    if command -v "$tool" >/dev/null 2>&1; then
        printf '%-12s %s\n' "$tool" "$("$tool" --version 2>&1 | head -n 1)"
    else
        printf '%-12s missing\n' "$tool"
        missing=$((missing + 1))
    fi
done

if [ "$missing" -gt 0 ]; then
    echo "$missing tool(s) missing. Please ask the IT desk (extension 220) to install them."
    exit 1
fi
echo "All tools are there."
