"""Move newsletters out of the inbox (IMAPClient)."""
import os

from imapclient import IMAPClient

try:
    with IMAPClient("127.0.0.1", port=int(os.environ["DUMB"]), ssl=False, timeout=4) as server:
        server.login("assistant", "secret")
        server.select_folder("INBOX")
        server.move(server.search(["HEADER", "List-Unsubscribe", ""]), "Newsletters")
except Exception as error:
    print("mailbox:", type(error).__name__)
