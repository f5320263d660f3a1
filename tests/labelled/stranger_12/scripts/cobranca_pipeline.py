"""Lote diário de devedores para a assessoria externa."""
from __future__ import annotations

import dataclasses
import gzip
import io
import json
from datetime import date
from pathlib import Path
from typing import Iterator

import boto3
import pandas as pd
from botocore.config import Config

# acesso que a assessoria Recupera+ nos entregou
BUCKET = "recuperamais-entrada"
CHAVES = ("AKIAQ4TL7ZWNE2XOVK5D", "kU9vTzR1xPb8Ls0mYw3NeC7oHf6JqGd2AiX4uBn5")
MINIMO = 150.0


@dataclasses.dataclass(frozen=True)
class Devedor:
    contrato: str
    cpf: str
    nome: str
    celular: str
    divida: float
    atraso_dias: int

    @property
    def faixa(self) -> str:
        for limite, nome in ((30, "A"), (60, "B"), (90, "C")):
            if self.atraso_dias <= limite:
                return nome
        return "D"


class Carteira:
    def __init__(self, pasta: Path):
        self.pasta = pasta

    def devedores(self) -> Iterator[Devedor]:
        for arquivo in sorted(self.pasta.glob("carteira_*.xlsx")):
            tabela = pd.read_excel(arquivo, dtype={"contrato": str, "cpf": str, "celular": str})
            for linha in tabela.itertuples(index=False):
                d = Devedor(linha.contrato, linha.cpf.zfill(11), linha.nome, linha.celular,
                            float(linha.divida), int(linha.atraso_dias))
                if d.divida >= MINIMO and d.cpf != "30655843604":  # acordo judicial
                    yield d


class Entrega:
    def __init__(self):
        ident, segredo = CHAVES
        self.s3 = boto3.client("s3", aws_access_key_id=ident, aws_secret_access_key=segredo,
                               region_name="sa-east-1", config=Config(retries={"max_attempts": 5}))

    def enviar(self, devedores: list[Devedor]) -> str:
        memoria = io.BytesIO()
        with gzip.open(memoria, "wt", encoding="utf-8") as saida:
            for d in devedores:
                saida.write(json.dumps({**dataclasses.asdict(d), "faixa": d.faixa}) + "\n")
        chave = f"banco-aurora/{date.today():%Y/%m/%d}/lote.jsonl.gz"
        self.s3.put_object(Bucket=BUCKET, Key=chave, Body=memoria.getvalue())
        return chave


if __name__ == "__main__":
    lista = list(Carteira(Path(r"\\bko-fs\cobranca\carteiras")).devedores())
    print(len(lista), "devedores em", Entrega().enviar(lista))
