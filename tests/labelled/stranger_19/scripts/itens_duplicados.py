"""Procura itens duplicados no cadastro do almoxarifado."""
import sqlite3
import unicodedata
from collections import defaultdict

BANCO = "almoxarifado.db"


def normalizar(texto):
    texto = unicodedata.normalize("NFKD", texto or "").encode("ascii", "ignore").decode()
    return " ".join(texto.upper().replace("-", " ").split())


def itens():
    with sqlite3.connect(BANCO) as con:
        con.row_factory = sqlite3.Row
        yield from con.execute("SELECT codigo, descricao, ean, unidade, saldo FROM itens")


def grupos():
    mapa = defaultdict(list)
    for i in itens():
        mapa[i["ean"] or (normalizar(i["descricao"]), i["unidade"])].append(i)
    return [g for g in mapa.values() if len(g) > 1]


if __name__ == "__main__":
    for g in grupos():
        print(" | ".join(f"{i['codigo']} {i['descricao']} saldo {i['saldo']}" for i in g))
