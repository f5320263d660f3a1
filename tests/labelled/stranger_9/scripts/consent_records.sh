#!/bin/bash
# participants.csv: code;surname;forename;born;site   scans: CODE_consent.pdf
list=participants.csv
scans=/srv/study/consents

tail -n +2 "$list" | while IFS=';' read -r code surname forename born site; do
    if [ ! -s "$scans/${code}_consent.pdf" ]; then
        printf '%s\t%s, %s\t%s\t%s\n' "$code" "$surname" "$forename" "$born" "$site"
    fi
done | sort -t $'\t' -k4 | tee no_consent.tsv | column -t -s $'\t'

echo "$(wc -l < no_consent.tsv) without consent"
