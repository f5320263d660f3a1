"""Traduz ingredientes com o nosso dicionário; marca o que falta."""
import re

import pandas as pd

dicionario = pd.read_excel("dicionario.xlsx").set_index("pt")
rotulos = pd.read_excel("rotulos.xlsx")
faltam = set()


def traduzir(texto, lingua):
    saida = []
    for parte in re.split(r",\s*", texto):
        chave = parte.strip().lower()
        if chave in dicionario.index:
            saida.append(dicionario.at[chave, lingua])
        else:
            faltam.add(chave)
            saida.append(f"[{parte}]")
    return ", ".join(saida)


for lingua in ("en", "fr", "de", "es"):
    rotulos[lingua] = rotulos["Ingredientes"].map(lambda t: traduzir(t, lingua))
rotulos.to_excel("rotulos_traduzidos.xlsx", index=False)
print("faltam no dicionário:", sorted(faltam))
