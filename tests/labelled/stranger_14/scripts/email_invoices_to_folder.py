import os
import re
from pathlib import Path

import win32com.client

ROOT = Path(r"R:\Clients")
outlook = win32com.client.Dispatch("Outlook.Application").GetNamespace("MAPI")
inbox = outlook.Folders("invoices@brightledger.example").Folders("Inbox")
done = inbox.Folders("Done")

for mail in list(inbox.Items):
    if mail.Class != 43 or mail.Attachments.Count == 0:
        continue
    code = re.search(r"\bC(\d{4})\b", mail.Subject or "")
    if not code:
        continue
    folder = ROOT / f"C{code.group(1)}" / "Invoices" / mail.ReceivedTime.strftime("%Y-%m")
    os.makedirs(folder, exist_ok=True)
    for att in mail.Attachments:
        if att.FileName.lower().endswith(".pdf"):
            att.SaveAsFile(str(folder / att.FileName))
    mail.Move(done)
