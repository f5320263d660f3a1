import asyncio
from datetime import date, timedelta
from pathlib import Path

import pandas as pd

PASTA = Path(r"\\farma-fs\lojas\contagem")


def ler(arquivo: Path) -> pd.DataFrame:
    tabela = pd.read_excel(arquivo, parse_dates=["validade"])
    tabela["loja"] = arquivo.stem.removeprefix("contagem_")
    return tabela


async def main(dias: int = 60):
    arquivos = sorted(PASTA.glob("contagem_*.xlsx"))
    partes = await asyncio.gather(*(asyncio.to_thread(ler, a) for a in arquivos))
    tudo = pd.concat(partes, ignore_index=True)
    limite = pd.Timestamp(date.today() + timedelta(days=dias))
    vencendo = tudo[(tudo["validade"] < limite) & (tudo["quantidade"] > 0)]
    vencendo.sort_values(["loja", "validade"]).to_excel("vencimentos.xlsx", index=False)
    print(vencendo.groupby("loja")["quantidade"].sum())


asyncio.run(main())
