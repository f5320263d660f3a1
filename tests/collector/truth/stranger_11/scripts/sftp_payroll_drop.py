"""Drops the payroll file at the bank by SFTP. The bank's server is in a bad mood today."""
import os
import socket

import paramiko

try:
    transport = paramiko.Transport(("127.0.0.1", int(os.environ["DUMB"])))
    transport.banner_timeout = 3
    transport.connect(username="payroll", password="invented")
    sftp = paramiko.SFTPClient.from_transport(transport)
    sftp.put("in.csv", "/inbox/payroll.csv")
    sftp.close()
    transport.close()
except (paramiko.SSHException, EOFError, OSError, socket.timeout) as problem:
    print("Call the bank:", type(problem).__name__)
