"""Lista os modelos liberados em dois fornecedores."""
import os

from groq import Groq
from mistralai.client import Mistral

SERVIDOR = f"http://127.0.0.1:{os.environ['HTTP']}"

try:
    for modelo in Groq(api_key="x", base_url=SERVIDOR, max_retries=0).models.list().data or []:
        print("groq:", modelo.id)
except Exception as erro:
    print("groq:", type(erro).__name__)

try:
    for modelo in Mistral(api_key="x", server_url=SERVIDOR).models.list().data or []:
        print("mistral:", modelo.id)
except Exception as erro:
    print("mistral:", type(erro).__name__)
