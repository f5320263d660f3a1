"""Conta laudos liberados por tipo de exame e mês."""
from collections import Counter
from datetime import datetime
from pathlib import Path

import pandas as pd

PASTA = Path(r"\\clinica\laudos\contagem")


def contar():
    contador = Counter()
    for pasta_exame in PASTA.iterdir():
        if not pasta_exame.is_dir():
            continue
        for f in pasta_exame.glob("*.pdf"):
            mes = datetime.fromtimestamp(f.stat().st_mtime).strftime("%Y-%m")
            contador[(pasta_exame.name, mes)] += 1
    return contador


def tabela(contador):
    df = pd.DataFrame([(e, m, n) for (e, m), n in contador.items()], columns=["exame", "mes", "quantidade"])
    return df.pivot(index="exame", columns="mes", values="quantidade").fillna(0).astype(int)


if __name__ == "__main__":
    resultado = tabela(contar())
    print(resultado.to_string())
    resultado.to_excel("laudos_por_mes.xlsx")
