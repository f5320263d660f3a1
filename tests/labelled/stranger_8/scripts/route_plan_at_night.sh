#!/bin/sh
# Plans tomorrow's routes during the night.
set -e

COMMON=/mnt/everyone/tools          # everybody may put scripts there
ORDERS="$PWD/orders_tomorrow.csv"

if [ ! -f "$ORDERS" ]; then
    echo "No orders for tomorrow" >&2
    exit 1
fi

at 03:00 <<JOB
cd "$PWD"
. "$COMMON/route_planner.sh"
plan_routes "$ORDERS" > routes.csv 2> routes.log
JOB

echo "The planner starts at 03:00:"
atq
