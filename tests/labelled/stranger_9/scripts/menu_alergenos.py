# Tabla de alérgenos por plato
import yaml
import pandas as pd

with open("recetas.yaml", encoding="utf-8") as f:
    recetas = yaml.safe_load(f)
with open("alergenos.yaml", encoding="utf-8") as f:
    alergenos = yaml.safe_load(f)  # ingrediente -> lista

tabla = {}
for plato, ingredientes in recetas.items():
    presentes = {a for i in ingredientes for a in alergenos.get(i, [])}
    tabla[plato] = {a: "X" for a in presentes}

df = pd.DataFrame.from_dict(tabla, orient="index").fillna("").sort_index(axis=1)
df.to_excel("carta_alergenos.xlsx")
print(df.to_string())
