"""Save PDF attachments of the invoice mailbox on the share."""
import re
from pathlib import Path

import win32com.client

SHARE = Path(r"\\fs01\accounting\incoming_invoices")


def safe(name: str) -> str:
    return re.sub(r'[<>:"/\\|?*]', "_", name)


def main() -> None:
    ns = win32com.client.Dispatch("Outlook.Application").GetNamespace("MAPI")
    inbox = ns.Folders("invoices@kanzlei-ortner.example").Folders("Inbox")
    saved = 0
    for mail in inbox.Items.Restrict("[UnRead] = True"):
        folder = SHARE / f"{mail.ReceivedTime:%Y-%m}"
        folder.mkdir(parents=True, exist_ok=True)
        for att in mail.Attachments:
            if att.FileName.lower().endswith(".pdf"):
                att.SaveAsFile(str(folder / f"{mail.ReceivedTime:%d%H%M}_{safe(att.FileName)}"))
                saved += 1
        mail.UnRead = False
    print(saved, "invoices saved")


if __name__ == "__main__":
    main()
