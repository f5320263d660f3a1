import os
from datetime import date

import pandas as pd
import requests


def cartao(total: float, lojas: int, caminho: str) -> dict:
    return {
        "type": "message",
        "attachments": [{
            "contentType": "application/vnd.microsoft.card.adaptive",
            "content": {
                "type": "AdaptiveCard",
                "version": "1.4",
                "body": [
                    {"type": "TextBlock", "weight": "bolder", "text": f"Vendas de {date.today():%d/%m}"},
                    {"type": "TextBlock", "text": f"{lojas} lojas, R$ {total:,.2f}"},
                    {"type": "TextBlock", "text": caminho},
                ],
            },
        }],
    }


vendas = pd.read_csv(r"\\farma-fs\vendas\hoje.csv", sep=";", decimal=",")
destino = rf"\\farma-fs\relatorios\vendas_{date.today():%Y%m%d}.xlsx"
vendas.groupby("loja")["valor"].sum().to_excel(destino)
requests.post(os.environ["TEAMS_VENDAS_URL"], json=cartao(vendas["valor"].sum(), vendas["loja"].nunique(), destino),
              timeout=15).raise_for_status()
