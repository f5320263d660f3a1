"""Junta os contatos dos fornecedores das planilhas dos compradores."""
from pathlib import Path

import pandas as pd

PASTA = Path(r"\\srv-compras\contatos")
CAMPOS = ["fornecedor", "contato", "cargo", "celular", "email"]


def ler(planilha: Path) -> pd.DataFrame:
    df = pd.read_excel(planilha, dtype=str)
    df.columns = df.columns.str.strip().str.lower()
    faltam = set(CAMPOS) - set(df.columns)
    if faltam:
        print(f"{planilha.name}: faltam {', '.join(sorted(faltam))}")
    return df.reindex(columns=CAMPOS).assign(comprador=planilha.stem)


contatos = pd.concat([ler(p) for p in sorted(PASTA.glob("*.xlsx"))])
contatos["celular"] = contatos["celular"].str.replace(r"\D", "", regex=True)
contatos = contatos.drop_duplicates(["fornecedor", "email"]).sort_values(["fornecedor", "contato"])
contatos.to_excel("contatos_unificados.xlsx", index=False)
print(len(contatos), "contatos")
