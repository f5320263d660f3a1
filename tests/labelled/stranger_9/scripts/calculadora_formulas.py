import numpy as np
import pandas as pd

tabla = pd.read_csv("mediciones.csv")
print("Columnas:", ", ".join(tabla.columns))
print("Ejemplo: tabla['caudal'] / np.pi * 4")

while True:
    formula = input("fórmula> ")
    if formula in ("", "salir"):
        break
    try:
        resultado = eval(formula)
    except Exception as error:
        print("error:", error)
        continue
    print(resultado.describe() if hasattr(resultado, "describe") else resultado)
