#!/bin/bash
# Shrink the photos of wards and rooms for the website
SRC=/mnt/marketing/building_photos
DST=/mnt/marketing/web
n=1

mkdir -p "$DST"
for photo in "$SRC"/*.jpg; do
    [ -e "$photo" ] || continue
    out=$(printf '%s/room_%03d.jpg' "$DST" "$n")
    convert "$photo" -resize 1600x1200\> -quality 82 -strip "$out"
    n=$((n + 1))
done

echo "$((n - 1)) photos, $(du -sh "$DST" | cut -f1)"
