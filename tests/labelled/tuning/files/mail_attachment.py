import smtplib
from email.message import EmailMessage

m = EmailMessage()
m["To"] = "ana.pessoal@gmail.com"
m.add_attachment(open("folha.xlsx", "rb").read(), maintype="application", subtype="xlsx")
smtplib.SMTP("mail").send_message(m)
