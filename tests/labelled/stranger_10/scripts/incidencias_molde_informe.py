import re
from pathlib import Path

import docx
import pandas as pd

CAMPOS = {
    "molde": r"Molde:\s*(.+)",
    "referencia": r"Referencia de pieza:\s*([\w-]+)",
    "defecto": r"Defecto observado:\s*(.+)",
    "horas_paro": r"Horas de paro:\s*([\d,]+)",
}

filas = []
for ficha in Path("//planta-fs/Moldes/incidencias").glob("*.docx"):
    texto = "\n".join(p.text for p in docx.Document(ficha).paragraphs)
    filas.append({campo: (m.group(1).strip() if (m := re.search(patron, texto)) else None) for campo, patron in CAMPOS.items()})
pd.DataFrame(filas).to_excel("moldes.xlsx", index=False)
