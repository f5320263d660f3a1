"""Copy a mail folder from the office server to Fastmail."""
import imaplib
import os


def login(host, user, password):
    box = imaplib.IMAP4_SSL(host)
    box.login(user, password)
    return box


def copy(folder="Contracts"):
    src = login("imap.brockhurst-estates.co.uk", os.environ["OFFICE_USER"], os.environ["OFFICE_PW"])
    dst = login("imap.fastmail.com", os.environ["FM_USER"], os.environ["FM_PW"])
    dst.create(folder)
    src.select(folder, readonly=True)
    _, data = src.search(None, "ALL")
    total = 0
    for num in data[0].split():
        _, parts = src.fetch(num, "(RFC822)")
        dst.append(folder, None, None, parts[0][1])
        total += 1
    src.logout()
    dst.logout()
    return total


if __name__ == "__main__":
    print(copy(), "mails copied")
