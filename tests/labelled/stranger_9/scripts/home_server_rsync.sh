#!/bin/sh
# my own box at home, reachable by dyndns
TARGET=paulo@paulo-casa.dyndns.example
PORT=2222

rsync -az --partial --bwlimit=4000 --exclude='*.bak' \
      -e "ssh -p $PORT -i $HOME/.ssh/casa" \
      /mnt/design/ "$TARGET:/media/hd1/design/"

if [ $? -eq 0 ]; then
    notify-send "design" "mirror complete"
else
    notify-send -u critical "design" "mirror failed"
fi
