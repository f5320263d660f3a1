import datetime as dt
import io

import requests
from pypdf import PdfReader

hoje = dt.date.today()
pdf = requests.get(f"https://diario.prefeitura-lagoaclara.example/{hoje:%Y/%m/%d}.pdf", timeout=60)
pdf.raise_for_status()
for n, pagina in enumerate(PdfReader(io.BytesIO(pdf.content)).pages, 1):
    for linha in (pagina.extract_text() or "").splitlines():
        if "licitação" in linha.lower():
            print(n, linha.strip())
