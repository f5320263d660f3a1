"""Escreve o roteiro do treinamento de integração, mostrando o texto à medida que chega."""
import os

from openai import OpenAI

cliente = OpenAI(api_key="x", base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1", max_retries=0)

with open("roteiro.txt", "w", encoding="utf-8") as arquivo:
    try:
        eventos = cliente.responses.create(
            model="gpt-5-mini",
            input="Monte um roteiro de treinamento de uma hora para novos assistentes administrativos.",
            stream=True,
        )
        for evento in eventos:
            if evento.type == "response.output_text.delta":
                print(evento.delta, end="", flush=True)
                arquivo.write(evento.delta)
    except Exception as erro:
        print("Interrompido:", erro)
