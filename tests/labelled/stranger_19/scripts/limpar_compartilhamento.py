"""Esvazia o compartilhamento da obra."""
import os
import shutil
import stat
from pathlib import Path

RAIZ = Path(r"\\servidor\obras\residencial_ipe")


def forcar(func, caminho, _):
    os.chmod(caminho, stat.S_IWRITE)
    func(caminho)


def esvaziar(raiz: Path):
    total = 0
    for item in raiz.iterdir():
        if item.is_dir():
            shutil.rmtree(item, onerror=forcar)
        else:
            item.chmod(stat.S_IWRITE)
            item.unlink()
        total += 1
    return total


if __name__ == "__main__":
    print(esvaziar(RAIZ), "itens apagados")
