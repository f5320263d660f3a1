"""Sube el fichero de preguntas a Mistral para usarlo otro día."""
import os

from mistralai.client import Mistral

cliente = Mistral(api_key="x", server_url=f"http://127.0.0.1:{os.environ['HTTP']}")
with open("in.txt", "rb") as f:
    try:
        subido = cliente.files.upload(file={"file_name": "preguntas.txt", "content": f}, purpose="batch")
        print(subido.id)
    except Exception as e:
        print("respuesta inesperada:", type(e).__name__)
