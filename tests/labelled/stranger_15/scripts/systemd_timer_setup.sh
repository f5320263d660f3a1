#!/usr/bin/env bash
# Richtet den Timer für die nächtliche Bestandsprüfung ein
set -euo pipefail

cat > /etc/systemd/system/bestandspruefung.service <<'EOF'
[Unit]
Description=Bestandsprüfung

[Service]
Type=oneshot
User=lager
ExecStart=/opt/lager/bin/bestandspruefung --alle
EOF

cat > /etc/systemd/system/bestandspruefung.timer <<'EOF'
[Unit]
Description=Bestandsprüfung in der Nacht

[Timer]
OnCalendar=*-*-* 02:15:00
Persistent=true

[Install]
WantedBy=timers.target
EOF

systemctl daemon-reload
systemctl enable --now bestandspruefung.timer
systemctl list-timers bestandspruefung.timer
