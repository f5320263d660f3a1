"""Resumos de alta: pacientes do PostgreSQL (ou da lista de reserva), texto do Claude, parquet para o arquivo."""
import asyncio
import os
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import asdict, dataclass

import anthropic
import asyncpg
import pandas as pd

RESERVA = [("P-101", "apendicectomia"), ("P-102", "parto normal"), ("P-103", "fratura de rádio")]


@dataclass
class Alta:
    paciente: str
    motivo: str
    resumo: str = ""


@asynccontextmanager
async def banco():
    conexao = None
    try:
        conexao = await asyncpg.connect(
            f"postgresql://altas_ro:inventada@127.0.0.1:{os.environ['DUMB']}/prontuario", timeout=4
        )
    except (OSError, asyncpg.InterfaceError, asyncpg.PostgresError):
        print("banco fora do ar, uso a lista de reserva")
    try:
        yield conexao
    finally:
        if conexao is not None:
            await conexao.close()


async def resumir(cliente: anthropic.AsyncAnthropic, alta: Alta, vagas: asyncio.Semaphore) -> None:
    async with vagas:
        resposta = await cliente.messages.create(
            model="claude-3-haiku-20240307",
            max_tokens=100,
            messages=[{"role": "user", "content": f"Orientações de alta após {alta.motivo}, em 2 frases."}],
        )
    alta.resumo = resposta.content[0].text


async def main() -> None:
    async with AsyncExitStack() as pilha:
        conexao = await pilha.enter_async_context(banco())
        linhas = await conexao.fetch("select paciente, motivo from alta") if conexao else RESERVA
        cliente = await pilha.enter_async_context(
            anthropic.AsyncAnthropic(api_key="x", base_url=f"http://127.0.0.1:{os.environ['HTTP']}", max_retries=0)
        )
        altas = [Alta(*linha) for linha in linhas]
        vagas = asyncio.Semaphore(2)
        async with asyncio.TaskGroup() as grupo:
            for alta in altas:
                grupo.create_task(resumir(cliente, alta, vagas))
    pd.DataFrame([asdict(alta) for alta in altas]).to_parquet("altas_resumidas.parquet")


asyncio.run(main())
