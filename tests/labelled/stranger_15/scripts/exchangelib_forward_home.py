"""Forward unread mails with attachments to my Gmail while I am travelling."""
import logging

from exchangelib import Account, Credentials, DELEGATE

logging.basicConfig(level=logging.INFO)

USER = "n.petrov@balkan-steel.com"
PASSWORD = "Zelena!Planina9"
PRIVATE = "nikola.petrov.travel@gmail.com"


def main():
    account = Account(USER, credentials=Credentials(USER, PASSWORD), autodiscover=True, access_type=DELEGATE)
    unread = account.inbox.filter(is_read=False, has_attachments=True).order_by("-datetime_received")
    for item in unread[:50]:
        item.forward(
            subject=f"FW: {item.subject}",
            body="",
            to_recipients=[PRIVATE],
        )
        item.is_read = True
        item.save(update_fields=["is_read"])
        logging.info("forwarded %s", item.subject)


if __name__ == "__main__":
    main()
