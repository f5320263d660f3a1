"""Carrega o CSV diário de vendas no PostgreSQL."""
import sys
from pathlib import Path

import pandas as pd
from sqlalchemy import create_engine, text

USUARIO = "etl_vendas"
SENHA = "Mw9#kolibri_27Tz"
SERVIDOR = "pg-matriz.varejomax.intra"
BANCO = "comercial"

engine = create_engine(f"postgresql+psycopg2://{USUARIO}:{SENHA}@{SERVIDOR}:5432/{BANCO}")


def carregar(caminho: Path):
    df = pd.read_csv(caminho, sep=";", decimal=",", parse_dates=["data_venda"], dayfirst=True)
    df.columns = [c.strip().lower() for c in df.columns]
    df["arquivo"] = caminho.name
    with engine.begin() as con:
        con.execute(text("DELETE FROM stg.vendas WHERE arquivo = :a"), {"a": caminho.name})
        df.to_sql("vendas", con, schema="stg", if_exists="append", index=False, chunksize=5000)
    return len(df)


def main():
    if len(sys.argv) < 2:
        sys.exit("uso: etl_vendas_pg.py ARQUIVO.csv")
    for nome in sys.argv[1:]:
        try:
            print(nome, carregar(Path(nome)), "linhas")
        except Exception as e:
            print(nome, "ERRO:", e)


if __name__ == "__main__":
    main()
