"""Copia as propostas comerciais da semana para o OneDrive pessoal."""
import logging
import shutil
from datetime import datetime, timedelta
from pathlib import Path

logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")

ORIGEM = Path(r"\\srv-arquivos\comercial\propostas")
DESTINO = Path.home() / "OneDrive - Pessoal" / "Trabalho" / "propostas"
LIMITE = datetime.now() - timedelta(days=7)


def copiar_recentes() -> int:
    DESTINO.mkdir(parents=True, exist_ok=True)
    total = 0
    for arquivo in ORIGEM.rglob("*.docx"):
        modificado = datetime.fromtimestamp(arquivo.stat().st_mtime)
        if modificado < LIMITE:
            continue
        try:
            shutil.copy2(arquivo, DESTINO / arquivo.name)
            total += 1
        except PermissionError:
            logging.warning("Sem acesso: %s", arquivo)
    return total


if __name__ == "__main__":
    logging.info("%d propostas copiadas", copiar_recentes())
