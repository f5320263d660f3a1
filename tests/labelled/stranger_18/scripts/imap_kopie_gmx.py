import imaplib
import os

QUELLE = ("imap.hallenbrook.com", os.environ["FIRMA_USER"], os.environ["FIRMA_PW"])
ZIEL = ("imap.gmx.net", "t.wieland77@gmx.de", "Ahornblatt!3096kw")

q = imaplib.IMAP4_SSL(QUELLE[0]); q.login(QUELLE[1], QUELLE[2])
z = imaplib.IMAP4_SSL(ZIEL[0]); z.login(ZIEL[1], ZIEL[2])

q.select("Angebote", readonly=True)
_, treffer = q.search(None, "ALL")
for nummer in treffer[0].split():
    _, teile = q.fetch(nummer, "(RFC822)")
    z.append("INBOX", None, None, teile[0][1])
print(len(treffer[0].split()), "Mails kopiert")
q.logout(); z.logout()
