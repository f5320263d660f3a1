"""Conta carros vendidos por mês e por modelo (sem dados de clientes)."""
import pandas as pd

VENDAS = r"\\autoprime-fs\vendas\resumo_vendas.xlsx"


def carregar():
    df = pd.read_excel(VENDAS, usecols=["Data", "Modelo", "Valor"])
    df["Mes"] = pd.to_datetime(df["Data"], dayfirst=True).dt.to_period("M")
    return df


def main():
    df = carregar()
    quadro = df.pivot_table(index="Modelo", columns="Mes", values="Valor", aggfunc="count", fill_value=0)
    quadro["Total"] = quadro.sum(axis=1)
    print(quadro.sort_values("Total", ascending=False).to_string())

    ticket = df.groupby("Modelo")["Valor"].mean().round(2)
    print("\nTicket médio por modelo")
    print(ticket.to_string())


if __name__ == "__main__":
    main()
