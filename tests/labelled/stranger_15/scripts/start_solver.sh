#!/bin/bash
# Start the solver right away
PROJECT=${1:?project number missing}
WORK=/srv/calc/$PROJECT
CORES=$(nproc)
LOAD=$(cut -d. -f1 /proc/loadavg)
FREE=$((CORES - LOAD))
[ "$FREE" -lt 1 ] && FREE=1

if [ ! -f "$WORK/model.inp" ]; then
    echo "no model in $WORK" >&2
    exit 1
fi

cd "$WORK" || exit 1
echo "Solving $PROJECT with $FREE cores"
/opt/solver/bin/solve -np "$FREE" model.inp > solve.out 2>&1
tail -n 20 solve.out
