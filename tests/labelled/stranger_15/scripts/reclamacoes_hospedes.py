"""Agrupa as reclamações por hóspede."""
import pandas as pd

ARQUIVO = "reclamacoes_2025.xlsx"


def normalizar(texto: pd.Series) -> pd.Series:
    return (texto.str.normalize("NFKD").str.encode("ascii", "ignore").str.decode("ascii")
                 .str.upper().str.strip())


df = pd.read_excel(ARQUIVO)
df["hospede_norm"] = normalizar(df["hospede"])

grupo = (df.groupby("hospede_norm")
           .agg(qtd=("protocolo", "count"),
                ultimo=("data", "max"),
                quartos=("quarto", lambda s: ", ".join(sorted(set(map(str, s))))),
                telefone=("telefone", "last"))
           .query("qtd > 2")
           .sort_values("qtd", ascending=False))

print(grupo.to_string())
grupo.to_excel("hospedes_reincidentes.xlsx")
