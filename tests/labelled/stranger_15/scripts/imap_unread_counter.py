"""Count unread mails per folder of the team mailbox."""
import imaplib
import os
import re

HOST = "mail.balkan-steel.com"
PATTERN = re.compile(rb'\(.*?\) ".*?" "?(?P<name>[^"]+)"?')


def folders(box: imaplib.IMAP4_SSL):
    _, lines = box.list()
    for line in lines:
        m = PATTERN.match(line)
        if m:
            yield m["name"].decode()


def unread(box: imaplib.IMAP4_SSL, folder: str) -> int:
    status, data = box.status(f'"{folder}"', "(UNSEEN)")
    return int(re.search(rb"UNSEEN (\d+)", data[0])[1]) if status == "OK" else 0


with imaplib.IMAP4_SSL(HOST) as box:
    box.login(os.environ["IMAP_USER"], os.environ["IMAP_PASSWORD"])
    counts = {f: unread(box, f) for f in folders(box)}
for folder, n in sorted(counts.items(), key=lambda x: -x[1]):
    if n:
        print(f"{n:5d} {folder}")
