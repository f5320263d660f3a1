"""Guarda en un Excel todo lo que se copia y añade la traducción al español."""
import os
import time
from datetime import datetime

import pyperclip
from openai import OpenAI
from openpyxl import Workbook, load_workbook

ARCHIVO = "referencias.xlsx"
cliente = OpenAI(api_key=os.getenv("OPENAI_API_KEY"))


def traducir(texto):
    r = cliente.chat.completions.create(
        model="gpt-4o-mini",
        messages=[
            {"role": "system", "content": "Traduce al español de España. Devuelve solo la traducción."},
            {"role": "user", "content": texto},
        ],
    )
    return r.choices[0].message.content.strip()


if os.path.exists(ARCHIVO):
    libro = load_workbook(ARCHIVO)
else:
    libro = Workbook()
    libro.active.append(["Hora", "Texto", "Traducción"])
hoja = libro.active

anterior = pyperclip.paste()
print("Escuchando el portapapeles, Ctrl+C para terminar")
try:
    while True:
        actual = pyperclip.paste()
        if actual and actual != anterior:
            anterior = actual
            hoja.append([datetime.now().strftime("%d/%m %H:%M:%S"), actual, traducir(actual)])
            libro.save(ARCHIVO)
            print("guardado:", actual[:50])
        time.sleep(0.5)
except KeyboardInterrupt:
    libro.save(ARCHIVO)
