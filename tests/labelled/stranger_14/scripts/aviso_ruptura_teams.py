import os

import pandas as pd
import requests

WEBHOOK = os.environ["TEAMS_WEBHOOK_ESTOQUE"]

estoque = pd.read_excel(r"\\srvloja\relatorios\estoque_dia.xlsx")
ruptura = estoque[(estoque["Saldo"] <= 0) & (estoque["Curva"] == "A")]

linhas = [f"- **{r.Loja}** {r.Produto} (média {r.VendaMedia:.0f}/dia)" for r in ruptura.itertuples()]
cartao = {
    "@type": "MessageCard",
    "@context": "https://schema.org/extensions",
    "summary": "Ruptura",
    "title": f"Ruptura curva A: {len(ruptura)} itens",
    "text": "\n".join(linhas[:40]) or "Nada em ruptura hoje.",
}
resposta = requests.post(WEBHOOK, json=cartao, timeout=20)
resposta.raise_for_status()
