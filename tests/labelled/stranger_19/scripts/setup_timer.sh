#!/bin/bash
# Instala um timer do systemd para compactar os logs
set -e
NOME=compacta-logs
SCRIPT=/usr/local/bin/$NOME.sh

cat > "$SCRIPT" <<'EOF'
#!/bin/bash
find /var/log/aplicacao -name '*.log' -mtime +1 -exec gzip -q {} \;
EOF
chmod +x "$SCRIPT"

cat > /etc/systemd/system/$NOME.service <<EOF
[Unit]
Description=Compacta logs da aplicacao

[Service]
Type=oneshot
ExecStart=$SCRIPT
EOF

cat > /etc/systemd/system/$NOME.timer <<EOF
[Unit]
Description=Timer de $NOME

[Timer]
OnCalendar=*-*-* 02:00:00
Persistent=true

[Install]
WantedBy=timers.target
EOF

systemctl daemon-reload
systemctl enable --now $NOME.timer
systemctl list-timers $NOME.timer
