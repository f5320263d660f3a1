"""Actualiza los maestros de artículos; solo corre en horario de oficina."""
import sys
from datetime import datetime
from pathlib import Path

import pandas as pd

CARPETA = Path(r"\\srvcompras\maestros")

ahora = datetime.now()
if ahora.weekday() >= 5 or not 9 <= ahora.hour < 18:
    sys.exit("Fuera de horario: volver a ejecutar en horario de oficina")

nuevos = pd.read_excel("articulos_nuevos.xlsx", dtype={"codigo": str})
maestro = pd.read_excel(CARPETA / "maestro.xlsx", dtype={"codigo": str})

combinado = pd.concat([maestro[~maestro["codigo"].isin(nuevos["codigo"])], nuevos])
combinado.sort_values("codigo").to_excel(CARPETA / "maestro.xlsx", index=False)
print(f"{len(nuevos)} artículos actualizados")
