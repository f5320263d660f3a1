#!/usr/bin/env bash
set -e
cd /srv/ot/plc_projects
git add -A && git commit -qm "state of $(date +%F)" || exit 0
git push -q git@gitlab.planta.example:ot/plc-projects.git HEAD:main
git log -1 --format='%h %s'
