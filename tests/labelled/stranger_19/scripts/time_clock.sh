#!/bin/bash
# Hours per employee from the time clock export
# format: number;name;date;in;out
FILE="${1:-/srv/timeclock/export.csv}"
MONTH="${2:-$(date +%Y-%m)}"
START="08:15"

if [ ! -r "$FILE" ]; then
    echo "cannot read $FILE" >&2
    exit 1
fi

awk -F';' -v month="$MONTH" -v start="$START" '
    function minutes(t,   p) { split(t, p, ":"); return p[1] * 60 + p[2] }
    NR > 1 && index($3, month) == 1 {
        key = $1 ";" $2
        worked[key] += minutes($5) - minutes($4)
        if (minutes($4) > minutes(start)) late[key]++
    }
    END {
        for (k in worked) {
            split(k, p, ";")
            printf "%-8s %-30s %6.1f h  late: %d\n", p[1], p[2], worked[k] / 60, late[k]
        }
    }
' "$FILE" | sort
