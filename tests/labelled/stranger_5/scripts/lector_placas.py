"""Absorbancia a concentración para el lector de placas de 96 pocillos."""
import pickle
from pathlib import Path

import pandas as pd

# Calibración que guardó Rut desde su cuaderno
CALIBRACION = Path(r"\\labsrv\todos\calibracion\curva_bca.pkl")

with CALIBRACION.open("rb") as f:
    curva = pickle.load(f)

tablas = []
for archivo in sorted(Path("placas").glob("*.csv")):
    placa = pd.read_csv(archivo, index_col=0, nrows=8)
    larga = placa.stack().reset_index()
    larga.columns = ["fila", "col", "absorbancia"]
    larga["pocillo"] = larga["fila"] + larga["col"].astype(str)
    blanco = larga.loc[larga["col"].astype(str) == "12", "absorbancia"].mean()
    larga["concentracion"] = curva.predict((larga[["absorbancia"]] - blanco).to_numpy())
    larga["placa"] = archivo.stem
    tablas.append(larga[["placa", "pocillo", "absorbancia", "concentracion"]])

resultado = pd.concat(tablas)
resultado.to_csv("concentraciones.csv", index=False, sep=";", decimal=",")
print(resultado.groupby("placa")["concentracion"].describe().round(3))
