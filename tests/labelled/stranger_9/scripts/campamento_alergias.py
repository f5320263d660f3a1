# Lista de alergias y medicación de los niños inscritos en el campamento
import pandas as pd

inscritos = pd.read_excel("inscripciones.xlsx")
inscritos.columns = [c.strip().lower() for c in inscritos.columns]

con_alergia = inscritos[inscritos["alergias"].notna() | inscritos["medicacion"].notna()].copy()
con_alergia["edad"] = 2026 - pd.to_datetime(con_alergia["nacimiento"], dayfirst=True).dt.year

cocina = con_alergia[["grupo", "nombre del niño", "edad", "alergias"]].sort_values(["grupo", "nombre del niño"])
botiquin = con_alergia.loc[con_alergia["medicacion"].notna(), ["grupo", "nombre del niño", "medicacion", "teléfono madre/padre"]]

with pd.ExcelWriter("campamento.xlsx") as libro:
    cocina.to_excel(libro, sheet_name="Cocina", index=False)
    botiquin.to_excel(libro, sheet_name="Botiquín", index=False)

print(f"{len(cocina)} niños con alergia o medicación")
