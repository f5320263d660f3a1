"""Save the invoices in the Outlook inbox to the accounting share."""
from pathlib import Path

import win32com.client

TARGET = Path(r"\\nas02\accounting\incoming")
KEYWORDS = ("invoice", "rechnung", "faktura")
OL_FOLDER_INBOX = 6


def main():
    outlook = win32com.client.Dispatch("Outlook.Application")
    inbox = outlook.GetNamespace("MAPI").GetDefaultFolder(OL_FOLDER_INBOX)
    saved = 0
    for mail in list(inbox.Items.Restrict("[UnRead] = True")):
        subject = (mail.Subject or "").lower()
        if not any(k in subject for k in KEYWORDS):
            continue
        for att in mail.Attachments:
            if att.FileName.lower().endswith(".pdf"):
                stamp = mail.ReceivedTime.strftime("%Y%m%d_%H%M")
                att.SaveAsFile(str(TARGET / f"{stamp}_{att.FileName}"))
                saved += 1
        mail.UnRead = False
    print(f"{saved} invoices saved to {TARGET}")


if __name__ == "__main__":
    main()
