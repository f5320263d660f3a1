"""A chave ainda vale? Lista os modelos e mais nada."""
import os

import openai

cliente = openai.OpenAI(api_key="inventada", base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1", max_retries=0)
try:
    modelos = cliente.models.list()
    print("chave boa,", len(list(modelos.data or [])), "modelos")
except openai.AuthenticationError:
    print("chave vencida: pedir outra")
except Exception as erro:
    print("não deu para saber:", type(erro).__name__)
