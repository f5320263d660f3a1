import email
import imaplib
import re

HOST = "imap.northpier-handling.example"
USER = "lis.ops@northpier-handling.example"
PASSWORD = "Rampa!Sul-4471"

MVT = re.compile(r"^(?P<flight>[A-Z0-9]{2}\d{1,4})/\d{2}.*\nAD(?P<ad>\d{4}).*?(?:DL(?P<delay>\d{2}))?", re.M)

box = imaplib.IMAP4_SSL(HOST)
box.login(USER, PASSWORD)
box.select("INBOX", readonly=True)
_, found = box.search(None, '(SUBJECT "MVT" SINCE 01-Jun-2024)')
for num in found[0].split():
    _, data = box.fetch(num, "(RFC822)")
    msg = email.message_from_bytes(data[0][1])
    body = msg.get_payload(decode=True) or b""
    for hit in MVT.finditer(body.decode("ascii", "replace")):
        print(hit["flight"], hit["ad"], hit["delay"] or "-")
box.logout()
