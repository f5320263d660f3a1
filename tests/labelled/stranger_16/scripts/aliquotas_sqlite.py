"""Guarda e consulta alíquotas em um arquivo SQLite local."""
import argparse
import sqlite3

import pandas as pd

ARQUIVO = "aliquotas.db"


def importar(planilha: str) -> None:
    df = pd.read_excel(planilha, dtype={"codigo": str})
    with sqlite3.connect(ARQUIVO) as con:
        df.to_sql("aliquota", con, if_exists="replace", index=False)
    print(len(df), "linhas importadas")


def consultar(codigo: str) -> None:
    with sqlite3.connect(ARQUIVO) as con:
        for tributo, aliquota in con.execute("SELECT tributo, aliquota FROM aliquota WHERE codigo = ?", (codigo,)):
            print(f"{tributo:<10} {aliquota:.2%}")


if __name__ == "__main__":
    ap = argparse.ArgumentParser()
    ap.add_argument("--importar")
    ap.add_argument("--codigo")
    args = ap.parse_args()
    if args.importar:
        importar(args.importar)
    if args.codigo:
        consultar(args.codigo)
