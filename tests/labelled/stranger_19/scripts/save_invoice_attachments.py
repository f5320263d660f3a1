"""Save invoice attachments to the finance share."""
import os
from pathlib import Path

from exchangelib import DELEGATE, Account, Configuration, Credentials, FileAttachment

TARGET = Path(r"\\fs01\finance\invoices\incoming")


def account():
    creds = Credentials(os.environ["EWS_USER"], os.environ["EWS_PASSWORD"])
    config = Configuration(server="mail.dunmore-parts.com", credentials=creds)
    return Account("invoices@dunmore-parts.com", config=config, autodiscover=False, access_type=DELEGATE)


def unique(path: Path) -> Path:
    number = 1
    while path.exists():
        path = path.with_stem(f"{path.stem}_{number}")
        number += 1
    return path


def main():
    for item in account().inbox.filter(is_read=False, subject__icontains="invoice"):
        for att in item.attachments:
            if isinstance(att, FileAttachment) and att.name.lower().endswith(".pdf"):
                target = unique(TARGET / att.name)
                target.write_bytes(att.content)
                print("saved", target.name)


if __name__ == "__main__":
    main()
