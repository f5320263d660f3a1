"""Forward supplier invoices to the factoring bank."""
import os

from exchangelib import DELEGATE, Account, Configuration, Credentials

BANK = os.environ.get("FACTORING_MAILBOX", "intake@silverline-factoring.com")


def account():
    creds = Credentials(os.environ["EWS_USER"], os.environ["EWS_PASSWORD"])
    config = Configuration(server="mail.dunmore-parts.com", credentials=creds)
    return Account("invoices@dunmore-parts.com", config=config, autodiscover=False, access_type=DELEGATE)


def main():
    box = account()
    done = 0
    for item in box.inbox.filter(is_read=False, subject__icontains="invoice"):
        if not item.has_attachments:
            continue
        item.forward(subject=f"FW: {item.subject}", body="For factoring", to_recipients=[BANK])
        item.is_read = True
        item.save(update_fields=["is_read"])
        done += 1
    print(done, "invoices forwarded")


if __name__ == "__main__":
    main()
