"""Apaga temporários antigos do gerador de relatórios."""
import time
from pathlib import Path

PASTA = Path(r"C:\Relatorios\tmp")
DIAS = 15
EXTENSOES = {".tmp", ".bak", ".log"}


def antigos(pasta, dias):
    limite = time.time() - dias * 86400
    for f in pasta.rglob("*"):
        if f.is_file() and f.suffix.lower() in EXTENSOES and f.stat().st_mtime < limite:
            yield f


def principal():
    liberado = 0
    for f in antigos(PASTA, DIAS):
        tamanho = f.stat().st_size
        try:
            f.unlink()
        except PermissionError:
            print("em uso:", f.name)
            continue
        liberado += tamanho
    print(f"{liberado / 1024 / 1024:.1f} MB liberados")


if __name__ == "__main__":
    principal()
