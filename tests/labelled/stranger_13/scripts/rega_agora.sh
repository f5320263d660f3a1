#!/bin/bash
# Liga a rega agora, durante N minutos; fora das 9h-18h recusa
set -e
RELE=http://10.12.0.40/relay/0
minutos=${1:-10}
hora=$((10#$(date +%H)))

if (( hora < 9 || hora >= 18 )); then
  echo "Fora das horas de serviço, não ligo nada." >&2
  exit 1
fi

if (( minutos > 30 )); then
  echo "No máximo 30 minutos." >&2
  exit 1
fi

curl -fsS "$RELE?turn=on&timer=$((minutos * 60))" > /dev/null
echo "Rega ligada durante $minutos minutos ($(date +%H:%M))"
