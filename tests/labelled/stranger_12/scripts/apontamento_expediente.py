import asyncio
import sys
from datetime import datetime, time
from pathlib import Path

PASTA = Path(r"\\fab-fs01\mes\apontamentos")
INICIO, FIM = time(8), time(17)


def no_expediente(agora: datetime) -> bool:
    return agora.weekday() < 5 and INICIO <= agora.time() < FIM


async def conferir(arquivo: Path) -> list:
    linhas = (await asyncio.to_thread(arquivo.read_text)).splitlines()[1:]
    erros = []
    for numero, linha in enumerate(linhas, start=2):
        campos = linha.split(";")
        if len(campos) != 4 or int(campos[3]) > int(campos[2]):
            erros.append(f"{arquivo.name}:{numero}: {linha}")
    return erros


async def main():
    if not no_expediente(datetime.now()):
        sys.exit("Fora do expediente, nada foi feito.")
    for erros in await asyncio.gather(*(conferir(a) for a in PASTA.glob("*.csv"))):
        print("\n".join(erros), end="")


asyncio.run(main())
