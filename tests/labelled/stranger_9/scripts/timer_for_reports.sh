#!/bin/bash
# Installs a user timer for the scrap report.
set -e
units="$HOME/.config/systemd/user"
mkdir -p "$units"

cat > "$units/scrap-report.service" <<UNIT
[Unit]
Description=Scrap report

[Service]
Type=oneshot
ExecStart=$HOME/bin/scrap_report
UNIT

cat > "$units/scrap-report.timer" <<UNIT
[Unit]
Description=Scrap report, early

[Timer]
OnCalendar=Mon..Fri 04:00
Persistent=true

[Install]
WantedBy=timers.target
UNIT

systemctl --user daemon-reload
systemctl --user enable --now scrap-report.timer
