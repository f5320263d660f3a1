import getpass
import imaplib
import re

konto = imaplib.IMAP4_SSL("imap.hallenbrook.com")
konto.login(input("Benutzer: "), getpass.getpass("Kennwort: "))

_, ordner = konto.list()
for zeile in ordner:
    name = zeile.decode().split(' "/" ')[-1]
    _, antwort = konto.status(name, "(UNSEEN)")
    zahl = int(re.search(r"UNSEEN (\d+)", antwort[0].decode()).group(1))
    if zahl:
        print(f"{zahl:>5} {name}")
konto.logout()
