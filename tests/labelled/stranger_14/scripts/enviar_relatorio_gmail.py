import smtplib
from datetime import date
from email.mime.application import MIMEApplication
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

REMETENTE = "casabonita.loja@gmail.com"
SENHA_APP = "vqkx bzte mhwo yrla"
PARA = "jorge.contador.bh@gmail.com"
ARQUIVO = r"C:\Relatorios\margem_produtos.xlsx"

msg = MIMEMultipart()
msg["From"] = REMETENTE
msg["To"] = PARA
msg["Subject"] = f"Margem {date.today():%d/%m/%Y}"
msg.attach(MIMEText("Oi Jorge, segue a planilha de custo e margem.\n", "plain", "utf-8"))

with open(ARQUIVO, "rb") as f:
    anexo = MIMEApplication(f.read(), Name="margem_produtos.xlsx")
anexo["Content-Disposition"] = 'attachment; filename="margem_produtos.xlsx"'
msg.attach(anexo)

with smtplib.SMTP_SSL("smtp.gmail.com", 465) as s:
    s.login(REMETENTE, SENHA_APP)
    s.send_message(msg)
print("Enviado.")
