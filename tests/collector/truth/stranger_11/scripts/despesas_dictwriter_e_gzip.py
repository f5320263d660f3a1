"""Despesas de viagem por pessoa; o detalhe vai em CSV, a cópia do servidor em gzip."""
import csv
import gzip
import shutil

DESPESAS = [
    {"pessoa": "Jurema", "tipo": "táxi", "valor": "38.20"},
    {"pessoa": "Jurema", "tipo": "hotel", "valor": "310.00"},
    {"pessoa": "Osmar", "tipo": "ônibus", "valor": "92.75"},
]
with open("despesas.csv", "w", newline="", encoding="utf-8") as destino:
    escritor = csv.DictWriter(destino, fieldnames=["pessoa", "tipo", "valor"], delimiter=";")
    escritor.writeheader()
    escritor.writerows(DESPESAS)
with open("despesas.csv", "rb") as origem, gzip.open("despesas.csv.gz", "wb") as copia:
    shutil.copyfileobj(origem, copia)
