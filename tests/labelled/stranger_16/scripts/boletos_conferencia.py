"""Confere se cada contrato ativo tem boleto na pasta."""
from pathlib import Path

import pandas as pd

CONTRATOS = "contratos_ativos.xlsx"
BOLETOS = Path(r"D:\Locacao\boletos")


def main():
    df = pd.read_excel(CONTRATOS, usecols=["contrato", "imovel", "valor"], dtype={"contrato": str})
    existentes = {p.stem for p in BOLETOS.glob("*.pdf")}
    df["boleto"] = df["contrato"].isin(existentes)
    sobrando = existentes - set(df["contrato"])

    faltando = df[~df["boleto"]]
    print(f"{len(faltando)} contratos sem boleto")
    print(faltando.to_string(index=False))
    if sobrando:
        print("PDF sem contrato ativo:", ", ".join(sorted(sobrando)))
    df.to_excel("conferencia_boletos.xlsx", index=False)


if __name__ == "__main__":
    main()
