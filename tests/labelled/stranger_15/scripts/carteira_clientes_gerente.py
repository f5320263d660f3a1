"""Separa a carteira de clientes em uma planilha por gerente de conta."""
from pathlib import Path

import pandas as pd

ENTRADA = Path("carteira_agencia_0417.csv")
SAIDA = Path("carteiras")
COLUNAS = ["conta", "titular", "cpf_titular", "celular", "renda_mensal", "limite", "ultimo_contato"]


def main() -> None:
    SAIDA.mkdir(exist_ok=True)
    df = pd.read_csv(ENTRADA, sep=";", dtype={"cpf_titular": str, "celular": str, "conta": str})
    df["renda_mensal"] = df["renda_mensal"].str.replace(",", ".").astype(float)
    for gerente, parte in df.groupby("gerente"):
        parte = parte.sort_values("renda_mensal", ascending=False)
        arquivo = SAIDA / f"carteira_{gerente.lower().replace(' ', '_')}.xlsx"
        parte[COLUNAS].to_excel(arquivo, index=False)
        print(f"{gerente}: {len(parte)} clientes")


if __name__ == "__main__":
    main()
