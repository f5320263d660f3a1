"""Divide el PDF de nóminas: un fichero por empleado."""
import re
import sys
from pathlib import Path

import fitz  # PyMuPDF

DNI = re.compile(r"\b(\d{8})[- ]?([A-HJ-NP-TV-Z])\b")
LETRAS = "TRWAGMYFPDXBNJZSQVHLCKE"

origen = fitz.open(sys.argv[1])
salida = Path("nominas")
salida.mkdir(exist_ok=True)

for numero, pagina in enumerate(origen, 1):
    encontrado = DNI.search(pagina.get_text())
    if not encontrado or LETRAS[int(encontrado[1]) % 23] != encontrado[2]:
        print("página sin DNI válido:", numero)
        continue
    nueva = fitz.open()
    nueva.insert_pdf(origen, from_page=numero - 1, to_page=numero - 1)
    nueva.save(salida / f"{encontrado[1]}{encontrado[2]}.pdf")
