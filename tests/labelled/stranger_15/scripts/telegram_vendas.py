import requests
import pandas as pd
from datetime import date

TOKEN = "6482913075:AAHq7vWmPz3LkYt9RxNf2BsGdJcUeXoQ1Zi"
CHAT_ID = "-1001847362951"
ARQUIVO = r"\\srv-arquivos\comercial\vendas_dia.csv"

# Carrega e resume as vendas
df = pd.read_csv(ARQUIVO, sep=";", decimal=",")
resumo = df.groupby("filial")["valor"].sum().sort_values(ascending=False)

texto = f"Vendas de {date.today():%d/%m/%Y}\n"
for filial, valor in resumo.items():
    texto += f"{filial}: R$ {valor:,.2f}\n"

url = f"https://api.telegram.org/bot{TOKEN}/sendMessage"
r = requests.post(url, data={"chat_id": CHAT_ID, "text": texto})
print("Mensagem:", r.status_code)

# Envia também o arquivo completo
with open(ARQUIVO, "rb") as f:
    r = requests.post(
        f"https://api.telegram.org/bot{TOKEN}/sendDocument",
        data={"chat_id": CHAT_ID},
        files={"document": f},
    )
print("Documento:", r.status_code)
