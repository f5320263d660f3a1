"""Lista os clientes aniversariantes da semana para os vendedores ligarem."""
from datetime import date, timedelta
from pathlib import Path

import pandas as pd

BASE = Path(r"\\autoprime-fs\vendas\base_clientes.xlsx")
SAIDA = Path(r"\\autoprime-fs\vendas\aniversariantes.xlsx")


def proximos_dias(n=7):
    hoje = date.today()
    return {((hoje + timedelta(d)).month, (hoje + timedelta(d)).day) for d in range(n)}


def carregar():
    df = pd.read_excel(BASE, dtype={"CPF": str, "Celular": str})
    df["Nascimento"] = pd.to_datetime(df["Nascimento"], dayfirst=True, errors="coerce")
    return df.dropna(subset=["Nascimento"])


def main():
    df = carregar()
    janela = proximos_dias()
    marca = df["Nascimento"].map(lambda d: (d.month, d.day) in janela)
    lista = df.loc[marca, ["Nome", "Celular", "Nascimento", "Ultimo_carro", "Vendedor"]]
    lista = lista.sort_values(["Vendedor", "Nascimento"])
    with pd.ExcelWriter(SAIDA, engine="openpyxl") as w:
        for vendedor, grupo in lista.groupby("Vendedor"):
            grupo.to_excel(w, sheet_name=vendedor[:31], index=False)
    print(f"{len(lista)} aniversariantes gravados em {SAIDA}")


if __name__ == "__main__":
    main()
