import ast
import pandas as pd

OPERACIONES = {"suma": "sum", "media": "mean", "min": "min", "max": "max"}

tabla = pd.read_csv("mediciones.csv")
print("Columnas:", ", ".join(tabla.columns))
print('Escribe por ejemplo ("media", "caudal")')

while texto := input("> ").strip():
    try:
        operacion, columna = ast.literal_eval(texto)
        valor = getattr(tabla[columna], OPERACIONES[operacion])()
    except (ValueError, SyntaxError, KeyError) as error:
        print("no se entiende:", error)
        continue
    print(f"{operacion} de {columna}: {valor:.3f}")
