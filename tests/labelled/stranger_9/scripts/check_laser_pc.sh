#!/bin/sh
fail=0
for tool in inkscape pdf2ps python3 lpstat; do
    if command -v "$tool" >/dev/null 2>&1; then
        printf '%-12s %s\n' "$tool" "$(command -v "$tool")"
    else
        printf '%-12s MISSING\n' "$tool"
        fail=1
    fi
done

free_kb=$(df -Pk "$HOME" | awk 'NR == 2 { print $4 }')
if [ "$free_kb" -lt 5000000 ]; then
    echo "only $((free_kb / 1024)) MB left in $HOME"
    fail=1
fi
lpstat -p laser1 | grep -q 'is idle' || echo "laser1 is busy or off"
exit $fail
