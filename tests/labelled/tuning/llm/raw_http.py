import os
import requests

dados = open("clientes.csv").read()
requests.post(
    "https://api.openai.com/v1/chat/completions",
    headers={"Authorization": "Bearer " + os.environ["KEY"]},
    json={"model": "gpt-4o", "messages": [{"role": "user", "content": dados}]},
)
