"""Consolida os arquivos das filiais e diz quais faltam."""
from datetime import date, datetime
from pathlib import Path

import pandas as pd

FILIAIS = Path(r"\\matriz\filiais")
ESPERADAS = {"londrina", "maringa", "cascavel", "toledo", "guarapuava"}


def main():
    hoje, partes, recebidas = date.today(), [], set()
    for arquivo in FILIAIS.glob("*.csv"):
        if datetime.fromtimestamp(arquivo.stat().st_mtime).date() != hoje:
            continue
        recebidas.add(arquivo.stem)
        partes.append(pd.read_csv(arquivo, sep=";", decimal=",").assign(filial=arquivo.stem))
    faltam = ESPERADAS - recebidas
    if faltam:
        print("Faltam:", ", ".join(sorted(faltam)))
    if partes:
        total = pd.concat(partes)
        total.to_csv(FILIAIS / "consolidado.csv", sep=";", index=False)
        print(total.groupby("filial")["valor"].sum().round(2))


if __name__ == "__main__":
    main()
