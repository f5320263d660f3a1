"""Avisa no canal 'Abastecimento' do Teams da empresa quantos artigos estão em falta."""
import os

import pandas as pd
import requests

# Webhook do canal da própria empresa (tenant varejomax), definido pela TI
WEBHOOK = os.environ["TEAMS_ABASTECIMENTO"]


def contar(caminho):
    df = pd.read_csv(caminho, sep=";")
    falta = df[(df["saldo"] <= 0) & (df["venda_semana"] > 5)]
    return falta.groupby("setor").size().sort_values(ascending=False)


def cartao(contagem):
    fatos = [{"title": s, "value": str(n)} for s, n in contagem.items()]
    return {
        "type": "message",
        "attachments": [
            {
                "contentType": "application/vnd.microsoft.card.adaptive",
                "content": {
                    "type": "AdaptiveCard",
                    "version": "1.4",
                    "body": [
                        {"type": "TextBlock", "text": "Rupturas de hoje", "weight": "Bolder"},
                        {"type": "FactSet", "facts": fatos},
                    ],
                },
            }
        ],
    }


def main():
    contagem = contar(r"T:\Abastecimento\saldo_hoje.csv")
    if contagem.empty:
        print("Sem rupturas hoje.")
        return
    r = requests.post(WEBHOOK, json=cartao(contagem), timeout=30)
    r.raise_for_status()
    print("Aviso publicado no canal.")


if __name__ == "__main__":
    main()
