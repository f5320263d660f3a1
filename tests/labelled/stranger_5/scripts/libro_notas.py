"""Notas finales por alumno, con copia en mi Google Drive para el fin de semana."""
import shutil
from pathlib import Path

import pandas as pd

PESOS = {"examen1": 0.25, "examen2": 0.25, "oral": 0.2, "proyecto": 0.3}
MI_DRIVE = Path.home() / "Google Drive" / "Mi unidad" / "instituto"

alumnos = pd.read_excel("clase_3b.xlsx")   # apellidos, nombre, fecha_nacimiento, adaptacion, notas
faltan = alumnos[list(PESOS)].isna().any(axis=1)
if faltan.any():
    print("Faltan notas de:")
    print(alumnos.loc[faltan, ["apellidos", "nombre"]].to_string(index=False))

alumnos["media"] = sum(alumnos[col].fillna(0) * p for col, p in PESOS.items())
alumnos["nota"] = alumnos["media"].round().astype(int)
# alumnos con adaptación curricular: redondeo a favor
con_plan = alumnos["adaptacion"].notna()
alumnos.loc[con_plan, "nota"] = alumnos.loc[con_plan, "media"].apply(lambda x: int(x + 0.75))

destino = Path("notas_3b.xlsx")
alumnos.sort_values(["apellidos", "nombre"]).to_excel(destino, index=False)

MI_DRIVE.mkdir(parents=True, exist_ok=True)
shutil.copy2(destino, MI_DRIVE / destino.name)
print("Notas guardadas y copiadas")
