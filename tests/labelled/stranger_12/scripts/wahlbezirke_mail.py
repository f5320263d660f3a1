import smtplib
from email.message import EmailMessage

import pandas as pd

LISTE = r"\\rathaus-fs\wahlen\bezirke.xlsx"


def offene_plaetze() -> str:
    bezirke = pd.read_excel(LISTE, usecols=["Wahlbezirk", "Soll", "Besetzt"])
    bezirke["Offen"] = bezirke["Soll"] - bezirke["Besetzt"]
    return bezirke[bezirke["Offen"] > 0].to_string(index=False)


def senden(text: str):
    mail = EmailMessage()
    mail["From"] = "auswertung@stadt-lindenau.de"
    mail["To"] = "wahlamt@stadt-lindenau.de"
    mail["Subject"] = "Offene Plätze in den Wahllokalen"
    mail.set_content(text)
    with smtplib.SMTP("relay.stadt-lindenau.de", 25) as server:
        server.send_message(mail)


senden(offene_plaetze())
