#!/bin/bash
# Copy wound photos to the USB stick
# file names: SURNAME_Firstname_YYYYMMDD(birth)_visit.jpg
SRC=/mnt/clinic/wound_photos
STICK=$(findmnt -rn -o TARGET | grep -m1 "^/media/$USER/")

if [ -z "$STICK" ]; then
    echo "Please plug in the stick."
    exit 1
fi

mkdir -p "$STICK/talk"
list="$STICK/talk/patients.csv"
echo "surname;first name;born;visits" > "$list"

for patient in $(ls "$SRC" | cut -d_ -f1-3 | sort -u); do
    IFS=_ read -r surname first born <<< "$patient"
    n=$(ls "$SRC/${patient}"_*.jpg | wc -l)
    if [ "$n" -ge 3 ]; then
        cp -v "$SRC/${patient}"_*.jpg "$STICK/talk/"
        echo "$surname;$first;$born;$n" >> "$list"
    fi
done
sync
