"""Actualiza los maestros de artículos cuando la oficina ya está vacía."""
import time
from datetime import datetime
from pathlib import Path

import pandas as pd

CARPETA = Path(r"\\srvcompras\maestros")

while True:
    ahora = datetime.now()
    if ahora.hour >= 22 or ahora.hour < 5:
        break
    print(f"{ahora:%H:%M} todavía hay gente, espero")
    time.sleep(600)

nuevos = pd.read_excel("articulos_nuevos.xlsx", dtype={"codigo": str})
maestro = pd.read_excel(CARPETA / "maestro.xlsx", dtype={"codigo": str})

combinado = pd.concat([maestro[~maestro["codigo"].isin(nuevos["codigo"])], nuevos])
combinado.sort_values("codigo").to_excel(CARPETA / "maestro.xlsx", index=False)
print(f"{len(nuevos)} artículos actualizados a las {datetime.now():%H:%M}")
