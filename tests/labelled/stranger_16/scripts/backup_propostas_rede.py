"""Copia as propostas comerciais da semana para o servidor de backup da empresa."""
import logging
import shutil
from datetime import datetime, timedelta
from pathlib import Path

logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")

ORIGEM = Path(r"\\srv-arquivos\comercial\propostas")
DESTINO = Path(r"\\srv-backup\comercial") / datetime.now().strftime("%Y-%m-%d")


def copiar_recentes(dias: int = 7) -> int:
    limite = datetime.now() - timedelta(days=dias)
    DESTINO.mkdir(parents=True, exist_ok=True)
    total = 0
    for arquivo in ORIGEM.rglob("*.docx"):
        if datetime.fromtimestamp(arquivo.stat().st_mtime) >= limite:
            shutil.copy2(arquivo, DESTINO / arquivo.name)
            total += 1
    return total


if __name__ == "__main__":
    logging.info("%d propostas copiadas para %s", copiar_recentes(), DESTINO)
