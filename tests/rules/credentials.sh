#!/bin/bash
# hit: escrow.sh.credentials.password-on-a-command-line
sshpass -p "$PASS" ssh host uptime
# hit: escrow.sh.credentials.password-on-a-command-line
echo "$PASS" | sudo -S systemctl restart app
sudo systemctl restart app
ssh -i /etc/keys/ops host uptime
