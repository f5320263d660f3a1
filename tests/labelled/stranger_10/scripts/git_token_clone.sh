#!/bin/sh
cd "$HOME/reports" || exit 1
if [ -d templates/.git ]; then
  git -C templates pull -q
else
  git clone -q https://report-bot:glpat_8sKq-Zw3nVbT5yHdXe2L@gitlab.bancoribeira.example/branch0417/templates.git
fi
ls templates/*.tex
