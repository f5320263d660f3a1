#!/bin/bash
# Queue the recalculation for tonight
PROJECT=${1:?project number missing}
WORK=/srv/calc/$PROJECT

if [ ! -f "$WORK/model.inp" ]; then
    echo "no model in $WORK" >&2
    exit 1
fi

at 23:00 <<EOF
cd $WORK && /opt/solver/bin/solve -np 8 model.inp > solve.out 2>&1
tail -n 40 solve.out | mail -s "Result $PROJECT" calc@ib-steiner.local
EOF

echo "Queued:"
atq
