"""Envia o relatório de aging para a lista interna de cobrança."""
import smtplib
from email.message import EmailMessage
from pathlib import Path

import pandas as pd

df = pd.read_excel("titulos_abertos.xlsx")
df["faixa"] = pd.cut(df["dias_atraso"], [0, 30, 60, 90, 9999], labels=["0-30", "31-60", "61-90", "90+"])
resumo = df.groupby("faixa", observed=True)["valor"].sum().reset_index()
resumo.to_excel("aging.xlsx", index=False)

msg = EmailMessage()
msg["Subject"] = "Aging de títulos"
msg["From"] = "relatorios@grupomirante.com.br"
msg["To"] = "cobranca@grupomirante.com.br"
msg.set_content("Segue o aging da semana.\n\nMensagem automática.")
msg.add_attachment(
    Path("aging.xlsx").read_bytes(),
    maintype="application",
    subtype="vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    filename="aging.xlsx",
)

with smtplib.SMTP("smtp.grupomirante.com.br", 587) as s:
    s.starttls()
    s.login("relatorios@grupomirante.com.br", "D6ILSNnoJaf!19")
    s.send_message(msg)
print("enviado")
