"""Valida o NCM dos produtos contra a tabela oficial (JSON da Receita)."""
import json
from pathlib import Path

import pandas as pd

tabela = json.loads(Path("Tabela_NCM_Vigente.json").read_text(encoding="utf-8"))
vigentes = {item["Codigo"].replace(".", ""): item["Descricao"] for item in tabela["Nomenclaturas"]}

df = pd.read_csv("produtos.csv", sep=";", dtype=str, encoding="latin-1")
df["NCM"] = df["NCM"].fillna("").str.replace(r"\D", "", regex=True).str.zfill(8)
df["descricao_ncm"] = df["NCM"].map(vigentes)
errados = df[df["descricao_ncm"].isna()]

print(f"{len(errados)} de {len(df)} produtos com NCM inexistente")
for linha in errados.head(20).itertuples():
    print(f"  {linha.CODIGO:<12} {linha.NOME:<40} {linha.NCM}")
errados.to_excel("ncm_errados.xlsx", index=False)
