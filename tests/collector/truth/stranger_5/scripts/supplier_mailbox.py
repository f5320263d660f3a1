"""Look for unread supplier invoices in the shared mailbox."""
import email
import imaplib
import os

HOST, PORT = "localhost", int(os.environ["DUMB"])


def fetch_unread():
    mailbox = imaplib.IMAP4(HOST, PORT, timeout=3)
    mailbox.login("invoices@corp.example", "secret")
    mailbox.select("INBOX", readonly=True)
    _, data = mailbox.search(None, "UNSEEN")
    for number in data[0].split():
        _, parts = mailbox.fetch(number, "(RFC822)")
        yield email.message_from_bytes(parts[0][1])
    mailbox.logout()


try:
    for message in fetch_unread():
        print(message["From"], message["Subject"])
except (imaplib.IMAP4.error, OSError) as error:
    print("Mailbox not available:", error)
