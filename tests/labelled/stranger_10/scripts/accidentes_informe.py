import re
from pathlib import Path

import docx
import pandas as pd

CAMPOS = {
    "trabajador": r"Nombre y apellidos:\s*(.+)",
    "nss": r"N\.º Seguridad Social:\s*([\d/ ]+)",
    "lesion": r"Parte del cuerpo lesionada:\s*(.+)",
    "dias_baja": r"Días de baja:\s*(\d+)",
}

filas = []
for parte in Path("//planta-fs/PRL/partes").glob("*.docx"):
    texto = "\n".join(p.text for p in docx.Document(parte).paragraphs)
    filas.append({campo: (m.group(1).strip() if (m := re.search(patron, texto)) else None) for campo, patron in CAMPOS.items()})
pd.DataFrame(filas).to_excel("accidentes.xlsx", index=False)
