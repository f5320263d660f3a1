"""Manda à corretora parceira os clientes que compraram carro no mês (API REST)."""
import os
from datetime import date

import pandas as pd
import requests

API = "https://api.corretoraponteira.com.br/v1/leads"
VENDAS = r"\\autoprime-fs\vendas\faturados.xlsx"


class Corretora:
    def __init__(self, token):
        self.s = requests.Session()
        self.s.headers["Authorization"] = f"Bearer {token}"

    def lead(self, linha):
        corpo = {
            "nome": linha.Cliente,
            "cpf": linha.CPF,
            "telefone": linha.Telefone,
            "veiculo": {"modelo": linha.Modelo, "chassi": linha.Chassi, "valor": float(linha.Valor)},
        }
        r = self.s.post(API, json=corpo, timeout=20)
        r.raise_for_status()
        return r.json()["protocolo"]


def vendas_do_mes():
    df = pd.read_excel(VENDAS, dtype={"CPF": str, "Telefone": str})
    hoje = date.today()
    quando = pd.to_datetime(df["Faturado_em"])
    return df[(quando.dt.month == hoje.month) & (quando.dt.year == hoje.year)]


def main():
    corretora = Corretora(os.environ["CORRETORA_TOKEN"])
    for linha in vendas_do_mes().itertuples():
        try:
            print(linha.Cliente, corretora.lead(linha))
        except requests.HTTPError as e:
            print(linha.Cliente, "erro", e.response.status_code)


if __name__ == "__main__":
    main()
