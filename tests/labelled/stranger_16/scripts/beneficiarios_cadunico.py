"""Cruza inscritos do curso com a base do CadÚnico pelo NIS."""
import unicodedata

import pandas as pd


def normalizar(texto: str) -> str:
    sem = unicodedata.normalize("NFKD", str(texto)).encode("ascii", "ignore").decode()
    return " ".join(sem.upper().split())


def main():
    cad = pd.read_csv("cadunico_municipio.csv", sep=";", dtype=str, usecols=["nis", "nome", "dt_nasc", "renda_per_capita"])
    inscritos = pd.read_excel("inscritos_curso.xlsx", dtype=str)

    cad["chave"] = cad["nome"].map(normalizar) + cad["dt_nasc"]
    inscritos["chave"] = inscritos["Nome completo"].map(normalizar) + inscritos["Data de nascimento"]

    achados = inscritos.merge(cad[["chave", "nis", "renda_per_capita"]], on="chave", how="left", indicator=True)
    achados["Bolsista"] = achados["_merge"].eq("both").map({True: "Sim", False: "Não"})
    achados.drop(columns=["chave", "_merge"]).to_excel("inscritos_conferidos.xlsx", index=False)
    print(achados["Bolsista"].value_counts())


if __name__ == "__main__":
    main()
