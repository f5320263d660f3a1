"""Custo de frete por rota e transportadora."""
import sys

import pandas as pd


def carregar(caminho):
    df = pd.read_excel(caminho)
    obrigatorias = {"origem", "destino", "transportadora", "peso_kg", "valor_frete"}
    faltando = obrigatorias - set(df.columns)
    if faltando:
        sys.exit(f"Colunas ausentes: {', '.join(sorted(faltando))}")
    return df[df["peso_kg"] > 0]


def main():
    df = carregar(sys.argv[1] if len(sys.argv) > 1 else "fretes.xlsx")
    df["rota"] = df["origem"] + " -> " + df["destino"]
    resumo = df.groupby(["rota", "transportadora"]).agg(
        embarques=("valor_frete", "size"), peso=("peso_kg", "sum"), custo=("valor_frete", "sum")
    )
    resumo["custo_por_kg"] = (resumo["custo"] / resumo["peso"]).round(2)
    resumo = resumo.sort_values("custo", ascending=False)
    resumo.to_excel("frete_por_rota.xlsx")
    print(resumo.head(15))


if __name__ == "__main__":
    main()
