#!/bin/bash
# Running hours per machine from the machine log
# format: machine;date;start;stop;reason
FILE="${1:-/srv/machines/log.csv}"
MONTH="${2:-$(date +%Y-%m)}"

if [ ! -r "$FILE" ]; then
    echo "cannot read $FILE" >&2
    exit 1
fi

awk -F';' -v month="$MONTH" '
    function minutes(t,   p) { split(t, p, ":"); return p[1] * 60 + p[2] }
    NR > 1 && index($2, month) == 1 {
        ran[$1] += minutes($4) - minutes($3)
        stops[$1]++
        if ($5 == "fault") faults[$1]++
    }
    END {
        for (m in ran)
            printf "%-10s %7.1f h  stops: %3d  faults: %3d\n", m, ran[m] / 60, stops[m], faults[m]
    }
' "$FILE" | sort
