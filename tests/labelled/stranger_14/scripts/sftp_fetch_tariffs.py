"""Fetch the reinsurer's tariff tables into the actuarial folder."""
import os
from pathlib import Path

import paramiko

HOST = "sftp.alpenre.example"
TARGET = Path(r"\\fs02\actuarial\tariffs")

client = paramiko.SSHClient()
client.load_host_keys(os.path.expanduser("~/.ssh/known_hosts"))
client.connect(HOST, username="meridian", key_filename=os.path.expanduser("~/.ssh/id_alpenre"))

sftp = client.open_sftp()
for name in sftp.listdir("/outgoing/tariffs"):
    local = TARGET / name
    if local.exists():
        continue
    sftp.get(f"/outgoing/tariffs/{name}", str(local))
    print("new tariff:", name)
sftp.close()
client.close()
