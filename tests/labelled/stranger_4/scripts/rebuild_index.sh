#!/bin/sh
# Queue the big index rebuild of the document search for tonight
DIR=/srv/docsearch

if [ ! -d "$DIR" ]; then
    echo "no $DIR" >&2
    exit 1
fi

at 02:00 <<EOF
cd $DIR && nice -n 15 ./reindex --full > reindex.log 2>&1
EOF

echo "queued jobs:"
atq
