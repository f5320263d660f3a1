"""Procura pacientes duplicados no cadastro."""
import sqlite3
import unicodedata
from collections import defaultdict

BANCO = "cadastro_clinica.db"


def normalizar(texto):
    texto = unicodedata.normalize("NFKD", texto or "").encode("ascii", "ignore").decode()
    return " ".join(texto.upper().split())


def pacientes():
    with sqlite3.connect(BANCO) as con:
        con.row_factory = sqlite3.Row
        yield from con.execute("SELECT prontuario, nome, cpf, nome_mae, nascimento FROM pacientes")


def grupos():
    mapa = defaultdict(list)
    for p in pacientes():
        chave = p["cpf"] or (normalizar(p["nome"]), normalizar(p["nome_mae"]), p["nascimento"])
        mapa[chave].append(p)
    return [g for g in mapa.values() if len(g) > 1]


if __name__ == "__main__":
    for g in grupos():
        print(" | ".join(f"{p['prontuario']} {p['nome']} {p['nascimento']}" for p in g))
