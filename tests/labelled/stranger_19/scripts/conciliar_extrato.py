"""Concilia o extrato do banco com os lançamentos internos."""
from pathlib import Path

import pandas as pd
from ofxparse import OfxParser

PASTA = Path(r"\\servidor\financeiro\extratos")


def ler_ofx(caminho):
    with open(caminho, "rb") as f:
        ofx = OfxParser.parse(f)
    linhas = [(t.date.date(), float(t.amount), t.memo) for t in ofx.account.statement.transactions]
    return pd.DataFrame(linhas, columns=["data", "valor", "historico"])


def conciliar(banco, interno):
    junto = banco.merge(interno, on=["data", "valor"], how="outer", indicator=True, suffixes=("_banco", "_erp"))
    return junto[junto["_merge"] != "both"]


if __name__ == "__main__":
    banco = ler_ofx(PASTA / "extrato.ofx")
    interno = pd.read_excel(PASTA / "lancamentos.xlsx", parse_dates=["data"])
    interno["data"] = interno["data"].dt.date
    diferencas = conciliar(banco, interno)
    print(f"{len(diferencas)} diferenças")
    diferencas.to_excel(PASTA / "diferencas.xlsx", index=False)
