import os

try:
    from mistralai import Mistral
except ImportError:
    from mistralai.client import Mistral

PRODUTOS = ["cadeira ergonômica", "mesa regulável"]

with Mistral(api_key="chave", server_url=f"http://127.0.0.1:{os.environ['HTTP']}") as cliente, open(
    "descricoes.txt", "w", encoding="utf-8"
) as saida:
    for produto in PRODUTOS:
        try:
            resposta = cliente.chat.complete(
                model="mistral-large-latest",
                messages=[{"role": "user", "content": f"Descreva para o catálogo: {produto}"}],
            )
            saida.write(f"{produto}: {resposta.choices[0].message.content}\n")
        except Exception as erro:
            saida.write(f"{produto}: sem resposta ({type(erro).__name__})\n")
