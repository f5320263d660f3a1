"""Puts the campaign results on the agency's SFTP server, they build the deck from it."""
import os
from pathlib import Path

import pandas as pd
import paramiko

HOST = "sftp.brightpath-agency.io"
REMOTE = "/inbound/halden"

df = pd.read_excel(r"M:\Marketing\campaigns\results_q3.xlsx", sheet_name="All")
summary = df.groupby(["campaign", "channel"])[["spend", "clicks", "revenue"]].sum()
out = Path("results_q3.csv")
summary.to_csv(out)

client = paramiko.SSHClient()
client.load_system_host_keys()
client.connect(HOST, username="halden", key_filename=os.path.expanduser("~/.ssh/agency"))
sftp = client.open_sftp()
try:
    sftp.put(str(out), f"{REMOTE}/{out.name}")
    sftp.put(r"M:\Marketing\campaigns\results_q3.xlsx", f"{REMOTE}/results_q3.xlsx")
finally:
    sftp.close()
    client.close()
print("uploaded")
