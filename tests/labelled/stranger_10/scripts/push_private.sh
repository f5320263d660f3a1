#!/usr/bin/env bash
set -e
cd /srv/ot/plc_projects
git init -q 2>/dev/null || true
git add -A && git commit -qm "state of $(date +%F)" || true
git remote get-url home >/dev/null 2>&1 || git remote add home git@github.com:tonio-makes/plc-home.git
git push -q home HEAD:main
