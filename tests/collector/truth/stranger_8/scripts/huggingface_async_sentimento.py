"""Sentimento de comentários do portal do colaborador."""
import asyncio
import os

from huggingface_hub import AsyncInferenceClient

COMENTARIOS = ["O refeitório melhorou muito.", "Faltam vagas no estacionamento."]


async def sentimento() -> None:
    cliente = AsyncInferenceClient(base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1", api_key="x")
    for comentario in COMENTARIOS:
        try:
            resposta = await cliente.chat_completion(
                model="meta-llama/Llama-3.1-8B-Instruct",
                messages=[{"role": "user", "content": f"Positivo ou negativo? {comentario}"}],
                max_tokens=5,
            )
            print(comentario, "->", resposta.choices[0].message.content)
        except Exception as erro:
            print("Falhou:", type(erro).__name__)


asyncio.run(sentimento())
