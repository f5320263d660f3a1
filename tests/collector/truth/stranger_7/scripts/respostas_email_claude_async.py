"""Rascunha respostas de e-mail com o Claude, pela saída da empresa."""

import asyncio
import os

from anthropic import AsyncAnthropic, DefaultAsyncHttpxClient

EMAILS = ["Quando chega meu pedido?"]


async def responder(client, email):
    mensagem = await client.messages.create(
        model="claude-sonnet-4-5", max_tokens=300, messages=[{"role": "user", "content": f"Responda com cordialidade: {email}"}]
    )
    return mensagem.content[0].text


async def main():
    http = DefaultAsyncHttpxClient(proxy=f"http://127.0.0.1:{os.environ['HTTP']}")
    async with AsyncAnthropic(api_key="sk-ant-teste", max_retries=0, http_client=http) as client:
        for resultado in await asyncio.gather(*(responder(client, e) for e in EMAILS), return_exceptions=True):
            print(resultado if isinstance(resultado, str) else f"falhou: {type(resultado).__name__}")


asyncio.run(main())
