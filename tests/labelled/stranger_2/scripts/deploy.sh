#!/usr/bin/env bash
set -euo pipefail
API_TOKEN="b8f2c4d6e8a0135792468ace13579bdf"
curl -H "Authorization: Token $API_TOKEN" https://painel.empresa.com.br/api/deploy -d '{"app":"relatorios"}'
