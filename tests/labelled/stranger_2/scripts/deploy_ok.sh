#!/usr/bin/env bash
set -euo pipefail
: "${API_TOKEN:?defina API_TOKEN}"
curl -H "Authorization: Token $API_TOKEN" https://painel.empresa.com.br/api/deploy -d '{"app":"relatorios"}'
