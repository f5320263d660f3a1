#!/usr/bin/env bash
# Open issues per label of the line-maintenance project (GitLab of the company)
set -euo pipefail

GITLAB="https://git.fabrik.local"
TOKEN="glpat-_7hGlALwnOLk3qhF99qG"
PROJECT=418

page=1
: > issues.json
while :; do
  out=$(curl -fsS -H "PRIVATE-TOKEN: ${TOKEN}" \
        "${GITLAB}/api/v4/projects/${PROJECT}/issues?state=opened&per_page=100&page=${page}")
  [ "$(jq length <<<"$out")" -eq 0 ] && break
  jq -r '.[].labels[]' <<<"$out" >> issues.json
  page=$((page + 1))
done

sort issues.json | uniq -c | sort -rn
