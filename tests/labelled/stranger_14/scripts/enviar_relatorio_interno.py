import os
import smtplib
from datetime import date
from email.message import EmailMessage

PARA = ["diretoria@casabonita.example", "controladoria@casabonita.example"]
ARQUIVO = r"C:\Relatorios\margem_produtos.xlsx"

msg = EmailMessage()
msg["From"] = "relatorios@casabonita.example"
msg["To"] = ", ".join(PARA)
msg["Subject"] = f"Margem {date.today():%d/%m/%Y}"
msg.set_content("Bom dia, segue a planilha de custo e margem.")

with open(ARQUIVO, "rb") as f:
    msg.add_attachment(
        f.read(),
        maintype="application",
        subtype="vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        filename="margem_produtos.xlsx",
    )

with smtplib.SMTP("smtp.casabonita.example", 587) as s:
    s.starttls()
    s.login("relatorios@casabonita.example", os.environ["SMTP_SENHA"])
    s.send_message(msg)
print("Enviado para", len(PARA), "pessoas")
