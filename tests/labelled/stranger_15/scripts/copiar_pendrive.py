"""Detecta o pendrive e copia a pasta de propostas para ele."""
import shutil
import time
from pathlib import Path

import psutil

ORIGEM = Path(r"C:\Agencia\Propostas")


def pendrives():
    """Retorna as unidades removíveis montadas."""
    for part in psutil.disk_partitions():
        if "removable" in part.opts:
            yield Path(part.mountpoint)


def copiar(destino: Path):
    alvo = destino / "Propostas"
    shutil.copytree(ORIGEM, alvo, dirs_exist_ok=True)
    total = sum(1 for _ in alvo.rglob("*") if _.is_file())
    print(f"{total} arquivos copiados para {alvo}")


def main():
    print("Aguardando pendrive...")
    while True:
        unidades = list(pendrives())
        if unidades:
            copiar(unidades[0])
            break
        time.sleep(3)


if __name__ == "__main__":
    main()
