"""Mail the list of tenants in arrears to myself so I can call them from home."""
import smtplib
import ssl
from email.message import EmailMessage

import pandas as pd

GMAIL_USER = "m.oderwald.hausverwaltung@gmail.com"
GMAIL_APP_PASSWORD = "qkzv mhtd wpxe lrfa"
MIN_AMOUNT = 50


def arrears() -> pd.DataFrame:
    df = pd.read_excel("tenants.xlsx")
    df["open"] = df["rent_due"] - df["rent_paid"]
    return df.loc[df["open"] >= MIN_AMOUNT, ["tenant_name", "street", "unit", "phone", "iban", "open"]]


def mail(df: pd.DataFrame) -> None:
    msg = EmailMessage()
    msg["Subject"] = "Arrears"
    msg["From"] = msg["To"] = GMAIL_USER
    msg.set_content(f"{len(df)} tenants in arrears, see attachment")
    msg.add_attachment(df.to_csv(index=False).encode(), maintype="text", subtype="csv", filename="arrears.csv")
    with smtplib.SMTP_SSL("smtp.gmail.com", 465, context=ssl.create_default_context()) as smtp:
        smtp.login(GMAIL_USER, GMAIL_APP_PASSWORD)
        smtp.send_message(msg)


if __name__ == "__main__":
    mail(arrears())
