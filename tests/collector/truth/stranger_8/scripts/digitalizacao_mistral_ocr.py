"""OCR de um documento digitalizado."""
import base64
import os

from mistralai.client import Mistral

with open("in.txt", "rb") as digitalizado:
    conteudo = base64.b64encode(digitalizado.read()).decode()

cliente = Mistral(api_key="x", server_url=f"http://127.0.0.1:{os.environ['HTTP']}")
try:
    resposta = cliente.ocr.process(
        model="mistral-ocr-latest",
        document={"type": "document_url", "document_url": f"data:application/pdf;base64,{conteudo}"},
    )
    for pagina in resposta.pages:
        print(pagina.markdown)
except Exception as erro:
    print("OCR indisponível:", type(erro).__name__)
