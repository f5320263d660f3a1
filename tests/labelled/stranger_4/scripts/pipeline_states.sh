#!/usr/bin/env bash
# Pipelines of the last days of the line-maintenance project; the token comes from pass(1)
set -euo pipefail

GITLAB="https://git.fabrik.local"
TOKEN="$(pass show work/gitlab-readonly)"
PROJECT=418

curl -fsS -H "PRIVATE-TOKEN: ${TOKEN}" \
  "${GITLAB}/api/v4/projects/${PROJECT}/pipelines?per_page=50" |
  jq -r '.[] | [.id, .ref, .status, .updated_at] | @tsv' |
  awk -F'\t' '{ s[$3]++; print } END { print ""; for (k in s) print k ": " s[k] }'
