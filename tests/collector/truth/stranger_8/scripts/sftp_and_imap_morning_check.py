"""Morning check: does the bank's SFTP answer, and is the invoice mailbox there?"""
import imaplib
import logging
import os

import paramiko

logging.disable()
PORT = int(os.environ["DUMB"])
lines = []

client = paramiko.SSHClient()
client.set_missing_host_key_policy(paramiko.AutoAddPolicy())
try:
    client.connect("localhost", port=PORT, username="treasury", password="x", timeout=3, banner_timeout=3)
    lines.append("SFTP: ok")
except Exception as error:
    lines.append(f"SFTP: {type(error).__name__}")
finally:
    client.close()

try:
    with imaplib.IMAP4("127.0.0.1", PORT, timeout=3) as mailbox:
        mailbox.login("invoices", "x")
    lines.append("IMAP: ok")
except Exception as error:
    lines.append(f"IMAP: {type(error).__name__}")

with open("morning_check.txt", "w") as report:
    report.write("\n".join(lines) + "\n")
