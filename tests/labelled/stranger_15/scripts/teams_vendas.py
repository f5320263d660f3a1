import os

import pandas as pd
import requests
from datetime import date

WEBHOOK = os.environ["TEAMS_WEBHOOK_COMERCIAL"]
ARQUIVO = r"\\srv-arquivos\comercial\vendas_dia.csv"

# Carrega e resume as vendas
df = pd.read_csv(ARQUIVO, sep=";", decimal=",")
resumo = df.groupby("filial")["valor"].sum().sort_values(ascending=False)

linhas = [f"- **{filial}**: R$ {valor:,.2f}" for filial, valor in resumo.items()]

cartao = {
    "@type": "MessageCard",
    "@context": "http://schema.org/extensions",
    "summary": "Vendas do dia",
    "title": f"Vendas de {date.today():%d/%m/%Y}",
    "text": "\n".join(linhas),
}
resp = requests.post(WEBHOOK, json=cartao, timeout=15)
resp.raise_for_status()
print("Publicado no canal do Teams.")
