"""Cadastra produtos no ERP pela API interna."""
import logging
import os
from dataclasses import asdict, dataclass

import httpx
import pandas as pd

logging.basicConfig(level=logging.INFO)


@dataclass
class Produto:
    codigo: str
    nome: str
    unidade: str
    ncm: str
    peso_kg: float


class Erp:
    def __init__(self):
        self.http = httpx.Client(
            base_url="https://erp.intranet.casadosparafusos.com.br/api",
            headers={"Authorization": f"Bearer {os.environ['ERP_TOKEN']}"},
            timeout=30,
        )

    def cadastrar(self, produto: Produto) -> int:
        r = self.http.post("/produtos", json=asdict(produto))
        r.raise_for_status()
        return r.json()["id"]


def main():
    erp = Erp()
    for linha in pd.read_excel("novos_produtos.xlsx", dtype={"codigo": str, "ncm": str}).itertuples(index=False):
        produto = Produto(linha.codigo, linha.nome, linha.unidade, linha.ncm, linha.peso_kg)
        logging.info("%s -> %s", produto.codigo, erp.cadastrar(produto))


if __name__ == "__main__":
    main()
