#!/bin/bash
# Instala un temporizador de systemd para el informe de consumos
set -e
DIR="$HOME/.config/systemd/user"
mkdir -p "$DIR"

cat > "$DIR/consumos.service" <<EOF
[Unit]
Description=Informe de consumos

[Service]
Type=oneshot
WorkingDirectory=$HOME/consumos
ExecStart=/usr/bin/python3 $HOME/consumos/informe.py
EOF

cat > "$DIR/consumos.timer" <<EOF
[Unit]
Description=Lanza el informe de consumos cada noche

[Timer]
OnCalendar=*-*-* 03:20:00
Persistent=true

[Install]
WantedBy=timers.target
EOF

systemctl --user daemon-reload
systemctl --user enable --now consumos.timer
loginctl enable-linger "$USER"
systemctl --user list-timers consumos.timer
