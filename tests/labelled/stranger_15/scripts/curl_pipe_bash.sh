#!/usr/bin/env bash
# Set up the monitoring agent on a new server
set -e

HOSTNAME_SHORT=$(hostname -s)
echo "Installing agent on $HOSTNAME_SHORT"

curl -fsSL https://get.pulsewatch.io/agent/install.sh | sudo bash -s -- --quiet

sudo tee /etc/pulsewatch/agent.yaml > /dev/null <<EOF
server: https://monitor.intern.moller.dk
node: $HOSTNAME_SHORT
interval: 60
EOF

sudo systemctl restart pulsewatch-agent
systemctl --no-pager status pulsewatch-agent | head -5
