"""Mostra os itens abaixo do estoque mínimo."""
import tkinter as tk
from tkinter import ttk

import pandas as pd

ARQUIVO = r"\\servidor\almoxarifado\saldo.xlsx"


def abaixo():
    df = pd.read_excel(ARQUIVO)
    return df[df["saldo"] < df["minimo"]].sort_values("saldo")


def janela(df):
    raiz = tk.Tk()
    raiz.title(f"{len(df)} itens abaixo do mínimo")
    arvore = ttk.Treeview(raiz, columns=("codigo", "descricao", "saldo", "minimo"), show="headings")
    for coluna in arvore["columns"]:
        arvore.heading(coluna, text=coluna.capitalize())
    for r in df.itertuples():
        arvore.insert("", "end", values=(r.codigo, r.descricao, r.saldo, r.minimo))
    arvore.pack(fill="both", expand=True)
    ttk.Button(raiz, text="Fechar", command=raiz.destroy).pack(pady=6)
    raiz.mainloop()


if __name__ == "__main__":
    itens = abaixo()
    if itens.empty:
        print("Tudo em ordem")
    else:
        janela(itens)
