"""Soma os cupons em Parquet por loja e semana com DuckDB (só arquivos locais)."""
import argparse
from pathlib import Path

import duckdb

CONSULTA = """
    SELECT loja,
           date_trunc('week', data) AS semana,
           count(*)                 AS cupons,
           sum(valor_liquido)       AS venda
    FROM read_parquet(?)
    GROUP BY ALL
    ORDER BY semana, venda DESC
"""


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--pasta", type=Path, default=Path("R:/Comercial/cupons"))
    ap.add_argument("--saida", type=Path, default=Path("R:/Comercial/venda_semana.csv"))
    args = ap.parse_args()

    con = duckdb.connect()  # em memória
    rel = con.execute(CONSULTA, [str(args.pasta / "*.parquet")]).df()
    if rel.empty:
        print("Nenhum cupom encontrado.")
        return
    rel.to_csv(args.saida, sep=";", decimal=",", index=False)
    print(f"{len(rel)} linhas gravadas, venda total {rel['venda'].sum():,.2f}")


if __name__ == "__main__":
    main()
