"""Cofre de senhas de mentira: escuta numa porta qualquer e responde a duas perguntas."""
import asyncio
from pathlib import Path

SEGREDOS = {"alarme": "inventado-1", "portão": "inventado-2"}


async def atender(leitor, escritor):
    pergunta = (await leitor.readline()).decode().strip()
    escritor.write(SEGREDOS.get(pergunta, "não sei").encode())
    await escritor.drain()
    escritor.close()


async def perguntar(porta, nome):
    leitor, escritor = await asyncio.open_connection("127.0.0.1", porta)
    escritor.write(nome.encode() + b"\n")
    resposta = (await leitor.read()).decode()
    escritor.close()
    return nome, resposta


async def main():
    cofre = await asyncio.start_server(atender, "127.0.0.1", 0)
    porta = cofre.sockets[0].getsockname()[1]
    async with cofre:
        respostas = await asyncio.gather(*(perguntar(porta, nome) for nome in ("alarme", "garagem")))
    Path("auditoria.txt").write_text("\n".join(f"{nome}: {len(r)} letras" for nome, r in respostas), encoding="utf-8")


asyncio.run(main())
