"""Put the payments file on the bank's SFTP server."""
import logging
import os

import paramiko

logging.getLogger("paramiko").setLevel(logging.CRITICAL)
ssh = paramiko.SSHClient()
ssh.set_missing_host_key_policy(paramiko.AutoAddPolicy())
try:
    ssh.connect(
        "127.0.0.1", port=int(os.environ["DUMB"]), username="payments", password="secret",
        timeout=4, banner_timeout=4, allow_agent=False, look_for_keys=False,
    )
    with ssh.open_sftp() as sftp:
        sftp.put("in.csv", "/incoming/payments.csv")
except (paramiko.SSHException, OSError, EOFError) as error:
    print("SFTP failed:", type(error).__name__)
finally:
    ssh.close()
