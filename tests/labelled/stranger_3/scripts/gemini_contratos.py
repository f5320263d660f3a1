# Extrai prazo e multa dos contratos em PDF com o Gemini
import json
import os
from pathlib import Path

from google import genai
from google.genai import types
from openpyxl import Workbook

client = genai.Client(api_key=os.environ["GEMINI_API_KEY"])
PEDIDO = "Devolva um JSON com fornecedor, prazo_meses, multa_percentual e reajuste."

wb = Workbook()
ws = wb.active
ws.append(["Arquivo", "Fornecedor", "Prazo", "Multa", "Reajuste"])

for pdf in Path("contratos").glob("*.pdf"):
    parte = types.Part.from_bytes(data=pdf.read_bytes(), mime_type="application/pdf")
    r = client.models.generate_content(
        model="gemini-2.0-flash",
        contents=[parte, PEDIDO],
        config=types.GenerateContentConfig(response_mime_type="application/json"),
    )
    d = json.loads(r.text)
    ws.append([pdf.name, d["fornecedor"], d["prazo_meses"], d["multa_percentual"], d["reajuste"]])

wb.save("contratos.xlsx")
