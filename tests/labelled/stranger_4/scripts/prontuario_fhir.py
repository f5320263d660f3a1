"""Baixa os prontuários (FHIR) do servidor do hospital e salva em JSON."""
import json
import os
from pathlib import Path

import urllib3
import aiohttp
import asyncio

urllib3.disable_warnings()
BASE = "https://fhir.hospital.local/R4"
SAIDA = Path("prontuarios")


async def baixar(sessao, cpf):
    async with sessao.get(f"{BASE}/Patient", params={"identifier": cpf}, ssl=False) as r:
        r.raise_for_status()
        return await r.json(content_type=None)


async def main():
    SAIDA.mkdir(exist_ok=True)
    cabecalho = {"Authorization": "Bearer " + os.environ["FHIR_TOKEN"]}
    async with aiohttp.ClientSession(headers=cabecalho) as sessao:
        for cpf in Path("cpfs.txt").read_text().split():
            dados = await baixar(sessao, cpf)
            (SAIDA / f"{cpf}.json").write_text(json.dumps(dados, ensure_ascii=False))
            print("ok", cpf)


if __name__ == "__main__":
    asyncio.run(main())
