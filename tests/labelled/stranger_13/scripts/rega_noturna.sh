#!/bin/bash
# Instala os temporizadores da rega: liga às 3h, desliga às 5h
set -e
UNIDADES=/etc/systemd/system
RELE=http://10.12.0.40/relay/0

for acao in on:03 off:05; do
  nome="rega-${acao%%:*}"
  hora="${acao##*:}"
  cat > "$UNIDADES/$nome.service" <<EOF
[Unit]
Description=Rega da vinha: ${acao%%:*}

[Service]
Type=oneshot
ExecStart=/usr/bin/curl -fsS "$RELE?turn=${acao%%:*}"
EOF
  cat > "$UNIDADES/$nome.timer" <<EOF
[Timer]
OnCalendar=*-*-* $hora:00:00
Persistent=false

[Install]
WantedBy=timers.target
EOF
  systemctl daemon-reload
  systemctl enable --now "$nome.timer"
done
systemctl list-timers 'rega-*'
