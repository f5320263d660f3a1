"""Títulos em aberto por faixa de atraso (aging) e filial."""
import pandas as pd

FAIXAS = [0, 15, 30, 60, 90, 180, 10_000]
ROTULOS = ["até 15", "16-30", "31-60", "61-90", "91-180", "mais de 180"]


def main():
    df = pd.read_excel("boletos.xlsx", usecols=["filial", "vencimento", "valor", "status"])
    df["vencimento"] = pd.to_datetime(df["vencimento"], dayfirst=True)
    aberto = df[df["status"] == "aberto"].copy()
    aberto["dias"] = (pd.Timestamp.today().normalize() - aberto["vencimento"]).dt.days
    aberto["faixa"] = pd.cut(aberto["dias"], FAIXAS, labels=ROTULOS)
    tabela = aberto.pivot_table(index="filial", columns="faixa", values="valor",
                                aggfunc="sum", observed=False, margins=True)
    print(tabela.round(2).to_string())
    tabela.to_excel("aging.xlsx")


if __name__ == "__main__":
    main()
