#!/usr/bin/env bash
# Tickets of the week by category and priority
set -euo pipefail

EXPORT=${1:?usage: count_tickets.sh tickets.csv}
WEEK=$(date +%G-W%V)

{
    echo "# Tickets $WEEK"
    echo
    echo "## By category"
    tail -n +2 "$EXPORT" | cut -d';' -f4 | sort | uniq -c | sort -rn
    echo
    echo "## By priority"
    tail -n +2 "$EXPORT" | cut -d';' -f6 | sort | uniq -c | sort -rn
    echo
    echo "Total: $(tail -n +2 "$EXPORT" | wc -l)"
} > "tickets_$WEEK.md"

cat "tickets_$WEEK.md"
