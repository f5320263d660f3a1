import email
import imaplib
from pathlib import Path

HOST = "imap.brightledger.example"
USER = "invoices@brightledger.example"
PASSWORD = "hqvz tkwe rjdo mwyx"
TARGET = Path(r"R:\Inbox")

box = imaplib.IMAP4_SSL(HOST)
box.login(USER, PASSWORD)
box.select("INBOX")
_, data = box.search(None, "UNSEEN")

saved = 0
for num in data[0].split():
    _, parts = box.fetch(num, "(RFC822)")
    msg = email.message_from_bytes(parts[0][1])
    for part in msg.walk():
        name = part.get_filename()
        if name and name.lower().endswith(".pdf"):
            (TARGET / name).write_bytes(part.get_payload(decode=True))
            saved += 1

box.logout()
print("saved", saved, "attachments")
