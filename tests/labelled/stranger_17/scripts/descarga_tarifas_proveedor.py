"""Descarga el fichero público de tarifas del operador y lo guarda en la red."""
from datetime import date
from pathlib import Path

import pandas as pd
import requests

URL = "https://www.operador-sistema.example.es/ficheros/tarifas_{:%Y%m%d}.csv"
DESTINO = Path(r"\\energia-fs\mercado\tarifas")


def descargar(dia: date) -> Path:
    r = requests.get(URL.format(dia), timeout=60)
    r.raise_for_status()
    destino = DESTINO / f"tarifas_{dia:%Y%m%d}.csv"
    destino.write_bytes(r.content)
    return destino


def comprobar(ruta: Path):
    df = pd.read_csv(ruta, sep=";", decimal=",")
    if len(df) not in (23, 24, 25):
        raise ValueError(f"Número de horas inesperado: {len(df)}")
    return df["precio"].mean()


def main():
    hoy = date.today()
    try:
        ruta = descargar(hoy)
        print(f"Precio medio del día: {comprobar(ruta):.2f} €/MWh")
    except requests.HTTPError as e:
        print("Todavía no publicado:", e.response.status_code)


if __name__ == "__main__":
    main()
