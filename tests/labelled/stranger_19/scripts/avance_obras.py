"""Avance de obras según las certificaciones."""
from pathlib import Path

import pandas as pd

DATOS = Path("/mnt/obras/certificaciones.xlsx")


def cargar():
    partidas = pd.read_excel(DATOS, sheet_name="Partidas")
    certificado = pd.read_excel(DATOS, sheet_name="Certificado")
    return partidas, certificado


def avance(partidas, certificado):
    hecho = certificado.groupby(["obra", "partida"])["importe"].sum().rename("hecho")
    tabla = partidas.set_index(["obra", "partida"]).join(hecho).fillna({"hecho": 0})
    por_obra = tabla.groupby("obra")[["presupuesto", "hecho"]].sum()
    por_obra["avance"] = (por_obra["hecho"] / por_obra["presupuesto"] * 100).round(1)
    return por_obra


def principal():
    resultado = avance(*cargar())
    print(resultado.sort_values("avance").to_string())
    retrasadas = resultado[resultado["avance"] < 40]
    print(f"\n{len(retrasadas)} obras por debajo del 40 %")


if __name__ == "__main__":
    principal()
