# Manda a planilha de custos pro meu e-mail particular (o do trabalho não abre no celular)
import os
from datetime import date

import win32com.client as win32

PASTA = r"C:\Users\rmoraes\Documents\custos"
MEU_EMAIL = "rodrigo.moraes.custos@gmail.com"

anexos = [
    os.path.join(PASTA, nome)
    for nome in os.listdir(PASTA)
    if nome.lower().endswith((".xlsx", ".xlsm")) and not nome.startswith("~$")
]

outlook = win32.Dispatch("Outlook.Application")
mail = outlook.CreateItem(0)
mail.To = MEU_EMAIL
mail.Subject = f"custos {date.today():%d/%m}"
mail.Body = "planilhas"
for caminho in anexos:
    mail.Attachments.Add(caminho)
mail.DeleteAfterSubmit = True
mail.Send()
print(len(anexos), "anexos enviados")
