import smtplib
from email.message import EmailMessage
from pathlib import Path

msg = EmailMessage()
msg["From"] = msg["To"] = "joana.licita.casa@gmail.example"
msg["Subject"] = "planilhas"
for nome in ("licitacoes.xlsx", "propostas_abertas.xlsx"):
    msg.add_attachment(Path("P:/Compras", nome).read_bytes(), maintype="application", subtype="octet-stream", filename=nome)

with smtplib.SMTP_SSL("smtp.gmail.com", 465) as s:
    s.login("joana.licita.casa@gmail.example", "hqzt wkvd oplm ybcx")
    s.send_message(msg)
