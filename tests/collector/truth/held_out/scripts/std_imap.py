import imaplib
import os

DUMB = int(os.environ["DUMB"])
try:
    imaplib.IMAP4("localhost", DUMB, timeout=3)
except Exception as fault:
    print(type(fault).__name__)
