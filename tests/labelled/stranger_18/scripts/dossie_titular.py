import argparse
from pathlib import Path
import pandas as pd

ap = argparse.ArgumentParser(description="Ex.: dossie_titular.py 683.514.611-72")
ap.add_argument("cpf")
ap.add_argument("--pasta", type=Path, default=Path(r"S:\LGPD\fontes"))
a = ap.parse_args()
alvo = "".join(c for c in a.cpf if c.isdigit())

with pd.ExcelWriter(f"dossie_{alvo}.xlsx") as saida:
    for arq in a.pasta.glob("*.csv"):
        df = pd.read_csv(arq, sep=";", dtype=str)
        if "cpf" in df:
            achou = df[df["cpf"].str.replace(r"\D", "", regex=True) == alvo]
            if len(achou):
                achou.to_excel(saida, sheet_name=arq.stem[:31], index=False)
