"""Responde ao cidadão em português: Sabiá (Maritaca) e, na falha, GPT."""
import os

from openai import DefaultHttpxClient, OpenAI

pergunta = "Como peço a segunda via do carnê do IPTU?"
saida = DefaultHttpxClient(proxy=f"http://127.0.0.1:{os.environ['HTTP']}", timeout=10)

sabia = OpenAI(api_key="x", base_url="https://chat.maritaca.ai/api", http_client=saida, max_retries=0)
gpt = OpenAI(api_key="x", http_client=saida, max_retries=0)

resposta = "Ligue 156."
for cliente, modelo in ((sabia, "sabia-3.1"), (gpt, "gpt-4o-mini-2024-07-18")):
    try:
        r = cliente.chat.completions.create(model=modelo, messages=[{"role": "user", "content": pergunta}])
    except Exception as erro:
        print(modelo, "falhou:", type(erro).__name__)
    else:
        resposta = r.choices[0].message.content
        break
print(resposta)
