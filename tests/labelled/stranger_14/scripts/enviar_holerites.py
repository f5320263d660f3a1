import re
import smtplib
from email.message import EmailMessage
from pathlib import Path

import pandas as pd
from pypdf import PdfReader, PdfWriter

PDF = Path(r"G:\RH\holerites.pdf")
SAIDA = Path(r"G:\RH\holerites_separados")
SAIDA.mkdir(exist_ok=True)

cadastro = pd.read_excel(r"G:\RH\cadastro.xlsx", dtype=str).set_index("CPF")

smtp = smtplib.SMTP("smtp.tecelagemaurora.example", 587)
smtp.starttls()
smtp.login("rh@tecelagemaurora.example", "Holer1te@2024")

for pagina in PdfReader(PDF).pages:
    texto = pagina.extract_text()
    achado = re.search(r"CPF:\s*(\d{3}\.\d{3}\.\d{3}-\d{2})", texto)
    if not achado:
        continue
    cpf = achado.group(1)
    funcionario = cadastro.loc[cpf]

    arquivo = SAIDA / f"{funcionario['Nome']}.pdf"
    w = PdfWriter()
    w.add_page(pagina)
    w.write(arquivo)

    msg = EmailMessage()
    msg["Subject"] = "Seu holerite"
    msg["From"] = "rh@tecelagemaurora.example"
    msg["To"] = funcionario["Email Corporativo"]
    msg.set_content(f"Olá {funcionario['Nome'].split()[0]}, segue seu holerite.")
    msg.add_attachment(arquivo.read_bytes(), maintype="application", subtype="pdf", filename="holerite.pdf")
    smtp.send_message(msg)

smtp.quit()
