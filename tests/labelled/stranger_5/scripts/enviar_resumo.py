import smtplib
from email.message import EmailMessage

import google.generativeai as genai
import pandas as pd

GMAIL = "duarte.hales77@gmail.com"
SENHA_APP = "czby cqih iihn oxev"
genai.configure(api_key="AIzaSyOAAD8HNMn81UBW8HRCmBJ5tRe3poz0xlc")

# 1. ler a folha da semana
ficheiro = "vendas_semana.xlsx"
df = pd.read_excel(ficheiro)
tabela = df.groupby("linha_produto")[["encomendas", "receita", "margem"]].sum().to_string()

# 2. resumo
modelo = genai.GenerativeModel("gemini-1.5-flash")
resumo = modelo.generate_content(
    "Escreve cinco pontos para um gestor de vendas sobre os números desta semana:\n" + tabela
).text

# 3. enviar para mim, para ver em casa
msg = EmailMessage()
msg["Subject"] = "Vendas da semana"
msg["From"] = GMAIL
msg["To"] = GMAIL
msg.set_content(resumo)
with open(ficheiro, "rb") as f:
    msg.add_attachment(
        f.read(),
        maintype="application",
        subtype="vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        filename=ficheiro,
    )

with smtplib.SMTP_SSL("smtp.gmail.com", 465) as smtp:
    smtp.login(GMAIL, SENHA_APP)
    smtp.send_message(msg)
print("Enviado!")
