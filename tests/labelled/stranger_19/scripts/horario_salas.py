"""Monta a grade de salas e procura conflitos."""
import pandas as pd

DIAS = ["seg", "ter", "qua", "qui", "sex"]


def carregar():
    return pd.read_excel("grade.xlsx", usecols=["sala", "dia", "aula", "turma", "disciplina"])


def conflitos(df):
    repetidos = df[df.duplicated(["sala", "dia", "aula"], keep=False)]
    return repetidos.sort_values(["sala", "dia", "aula"])


def grade(df, sala):
    da_sala = df[df["sala"] == sala]
    tabela = da_sala.pivot_table(index="aula", columns="dia", values="turma", aggfunc="first")
    return tabela.reindex(columns=DIAS).fillna("-")


def principal():
    df = carregar()
    with pd.ExcelWriter("grade_salas.xlsx") as saida:
        for sala in sorted(df["sala"].unique()):
            grade(df, sala).to_excel(saida, sheet_name=str(sala)[:31])
    ruins = conflitos(df)
    print("Sem conflitos" if ruins.empty else ruins.to_string(index=False))


if __name__ == "__main__":
    principal()
