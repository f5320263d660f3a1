import datetime as dt
import time

import requests
from google import genai

cliente = genai.Client()  # GEMINI_API_KEY no ambiente


def resumo_do_dia():
    hoje = dt.date.today()
    pdf = requests.get(f"https://diario.prefeitura-lagoaclara.example/{hoje:%Y/%m/%d}.pdf", timeout=60)
    if pdf.status_code == 404:
        return
    parte = genai.types.Part.from_bytes(data=pdf.content, mime_type="application/pdf")
    resposta = cliente.models.generate_content(
        model="gemini-2.5-flash", contents=[parte, "Resuma os decretos, licitações e contratos em tópicos."]
    )
    with open(f"resumo_{hoje}.md", "w", encoding="utf-8") as fh:
        fh.write(resposta.text)


while True:
    agora = dt.datetime.now()
    alvo = agora.replace(hour=4, minute=30, second=0, microsecond=0)
    if alvo <= agora:
        alvo += dt.timedelta(days=1)
    time.sleep((alvo - agora).total_seconds())
    resumo_do_dia()
