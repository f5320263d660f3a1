import os

from imap_tools import AND, MailBoxUnencrypted

DUMB = int(os.environ["DUMB"])
try:
    with MailBoxUnencrypted("127.0.0.1", DUMB, timeout=3).login("etl", "hunter2") as box:
        for mail in box.fetch(AND(subject="invoice"), limit=5):
            print(mail.subject)
except Exception as fault:
    print(type(fault).__name__)
