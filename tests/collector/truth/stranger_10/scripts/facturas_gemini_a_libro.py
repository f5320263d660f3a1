"""Extrae el importe de cada factura con Gemini y lo apunta en un libro nuevo."""
import os
import re
from concurrent.futures import ThreadPoolExecutor

import openpyxl
from google import genai

FACTURAS = {"A-17": "Total a pagar: 120,40 €", "A-18": "Son 35 euros", "A-19": "Importe: 9,99"}
cliente = genai.Client(api_key="inventada", http_options={"base_url": f"http://127.0.0.1:{os.environ['HTTP']}"})


def importe(texto: str) -> float:
    respuesta = cliente.models.generate_content(model="models/gemini-2.5-flash-lite", contents=f"Solo el importe: {texto}")
    hallado = re.search(r"\d+(?:[.,]\d+)?", respuesta.text or "") or re.search(r"\d+(?:,\d+)?", texto)
    return float(hallado[0].replace(",", "."))


with ThreadPoolExecutor(2) as hilos:
    importes = dict(zip(FACTURAS, hilos.map(importe, FACTURAS.values())))
libro = openpyxl.Workbook()
libro.active.title = "Facturas"
for fila in importes.items():
    libro.active.append(fila)
libro.save("facturas_gemini.xlsx")
