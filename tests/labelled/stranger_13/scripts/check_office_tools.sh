#!/usr/bin/env bash
# Which of our tools are on this laptop, and which version? Installs nothing.
missing=0

for tool in git python3 uv ruff http csvstat vd; do
    if path=$(command -v "$tool"); then
        version=$("$tool" --version 2>/dev/null | head -n 1)
        printf '%-8s %-40s %s\n' "$tool" "$path" "$version"
    else
        printf '%-8s missing\n' "$tool"
        missing=$((missing + 1))
    fi
done

if [ "$missing" -gt 0 ]; then
    echo "$missing tools are missing. Do not install them with 'curl ... | sh', ask the help desk."
fi
exit "$missing"
