#!/bin/bash
# hit: escrow.sh.files.copies-to-own-cloud-or-server
cp report.csv "$HOME/Dropbox/"
cp report.csv /srv/share/finance/
