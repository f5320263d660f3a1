"""
Fica esperando um pendrive ser conectado e copia a pasta de pareceres para ele.
Encerrar com Ctrl+C.
"""
import shutil
import time
from pathlib import Path

import psutil

ORIGEM = Path(r"P:\Pareceres")
PASTA_DESTINO = "Pareceres_copia"


def unidades_removiveis():
    return {p.mountpoint for p in psutil.disk_partitions() if "removable" in p.opts}


def copiar(unidade: str):
    destino = Path(unidade) / PASTA_DESTINO
    livres = shutil.disk_usage(unidade).free
    tamanho = sum(f.stat().st_size for f in ORIGEM.rglob("*") if f.is_file())
    if tamanho > livres:
        print("Sem espaço em", unidade)
        return
    shutil.copytree(ORIGEM, destino, dirs_exist_ok=True)
    print("Copiado para", destino)


def main():
    conhecidas = unidades_removiveis()
    print("Aguardando pendrive...")
    try:
        while True:
            atuais = unidades_removiveis()
            for nova in atuais - conhecidas:
                copiar(nova)
            conhecidas = atuais
            time.sleep(3)
    except KeyboardInterrupt:
        print("Encerrado.")


if __name__ == "__main__":
    main()
