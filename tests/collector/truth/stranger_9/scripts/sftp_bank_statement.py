"""Fetch the bank statement by SFTP."""
import logging
import os

import paramiko

logging.getLogger("paramiko").setLevel(logging.CRITICAL)
ssh = paramiko.SSHClient()
ssh.set_missing_host_key_policy(paramiko.AutoAddPolicy())
try:
    ssh.connect(
        "localhost",
        port=int(os.environ["DUMB"]),
        username="treasury",
        password="x",
        timeout=5,
        banner_timeout=5,
        look_for_keys=False,
        allow_agent=False,
    )
    sftp = ssh.open_sftp()
    sftp.get("/out/statement.sta", "statement.sta")
except (paramiko.SSHException, OSError, EOFError) as e:
    print("no statement today:", type(e).__name__)
finally:
    ssh.close()
