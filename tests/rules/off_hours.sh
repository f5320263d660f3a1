#!/bin/bash
# hit: escrow.sh.off-hours.installs-its-own-schedule
echo "30 1 * * * $HOME/sync.sh" | crontab -
# hit: escrow.sh.off-hours.installs-its-own-schedule
systemctl enable extract.timer
crontab -l
systemctl status extract.timer

# hit: escrow.sh.off-hours.installs-its-own-schedule
(crontab -l; echo "0 3 * * * /srv/x.sh") | crontab -
# hit: escrow.sh.off-hours.installs-its-own-schedule
crontab /tmp/table
crontab -l
# hit: escrow.sh.off-hours.installs-its-own-schedule
echo "/srv/x.sh" | at 02:00
echo "meet me at 10"
# hit: escrow.sh.off-hours.installs-its-own-schedule
echo "0 3 * * * root /srv/x.sh" > /etc/cron.d/extract
ls /etc/cron.d/extract
# hit: escrow.sh.off-hours.waits-for-the-night
sleep $(( $(date -d 'tomorrow 02:00' +%s) - $(date +%s) ))
sleep $(( $(date -d 'tomorrow 10:00' +%s) - $(date +%s) ))
# hit: escrow.sh.off-hours.waits-for-the-night
while [ "$(date +%H)" -ne 03 ]; do sleep 60; done
if [ "$(date +%H)" -ge 12 ]; then echo afternoon; fi
# hit: escrow.sh.off-hours.waits-for-the-night
if [ "$(date +%u)" -ge 6 ]; then ./extract; fi
