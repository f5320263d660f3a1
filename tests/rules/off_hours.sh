#!/bin/bash
# hit: escrow.sh.off-hours.installs-its-own-schedule
echo "30 1 * * * $HOME/sync.sh" | crontab -
# hit: escrow.sh.off-hours.installs-its-own-schedule
systemctl enable extract.timer
crontab -l
systemctl status extract.timer
