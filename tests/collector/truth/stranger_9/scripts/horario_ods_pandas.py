"""Guarda el horario de clases en formato ODS y lo vuelve a leer para imprimirlo."""
import pandas as pd

horario = pd.DataFrame({"hora": ["8:00", "9:00", "10:15"], "lunes": ["Lengua", "Mates", "Música"]})
horario.to_excel("horario.ods", engine="odf", sheet_name="Grupo A", index=False)

leido = pd.read_excel("horario.ods", engine="odf", sheet_name="Grupo A")
print(leido.to_string(index=False))
