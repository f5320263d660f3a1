"""Nightly hand-over of tractor positions to the manufacturer."""
import os
from pathlib import Path

import paramiko
from apscheduler.schedulers.blocking import BlockingScheduler

LOCAL = Path("/srv/gse/positions")


def hand_over():
    ssh = paramiko.SSHClient()
    ssh.load_system_host_keys()
    ssh.connect(
        "sftp.tugwerke-telematics.example",
        username="northpier",
        key_filename=os.path.expanduser("~/.ssh/id_tugwerke"),
    )
    sftp = ssh.open_sftp()
    for path in sorted(LOCAL.glob("*.csv")):
        sftp.put(str(path), f"/inbox/{path.name}")
        path.rename(path.with_suffix(".sent"))
    sftp.close()
    ssh.close()


scheduler = BlockingScheduler(timezone="Europe/Lisbon")
scheduler.add_job(hand_over, "cron", hour=2, minute=30)
scheduler.start()
