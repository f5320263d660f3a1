"""Corrige o texto do comunicado usando apenas http.client e o proxy da rede."""
import http.client
import json
import os

with open("in.txt", encoding="utf-8") as arquivo:
    comunicado = arquivo.read()

corpo = json.dumps(
    {
        "model": "gpt-4o-mini",
        "messages": [{"role": "user", "content": f"Corrija a gramática, sem mudar o sentido:\n{comunicado}"}],
    }
)
conexao = http.client.HTTPSConnection("127.0.0.1", int(os.environ["HTTP"]), timeout=10)
conexao.set_tunnel("api.openai.com", 443)
try:
    conexao.request(
        "POST",
        "/v1/chat/completions",
        body=corpo,
        headers={"Content-Type": "application/json", "Authorization": "Bearer x"},
    )
    print(json.load(conexao.getresponse())["choices"][0]["message"]["content"])
except OSError as erro:
    print("Proxy recusou o túnel:", erro)
finally:
    conexao.close()
