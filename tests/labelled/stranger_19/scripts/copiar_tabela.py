"""Copia a tabela de fretes para colar no e-mail."""
import pandas as pd
import pyperclip

ARQUIVO = r"\\servidor\logistica\fretes.xlsx"


def montar_texto(df):
    linhas = []
    larguras = [max(len(str(v)) for v in [c, *df[c]]) for c in df.columns]
    for registro in [df.columns.tolist(), *df.values.tolist()]:
        linhas.append("  ".join(str(v).ljust(l) for v, l in zip(registro, larguras)))
    return "\n".join(linhas)


def principal():
    df = pd.read_excel(ARQUIVO)
    resumo = df.groupby(["rota", "transportadora"], as_index=False)["custo"].sum()
    resumo["custo"] = resumo["custo"].map("{:.2f}".format)
    pyperclip.copy(montar_texto(resumo))
    print(f"{len(resumo)} linhas copiadas; use Ctrl+V no e-mail")


if __name__ == "__main__":
    principal()
