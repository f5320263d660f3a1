"""Remove os temporários criados pelo conversor de boletins (prefixo conv_)."""
import shutil
import tempfile
import time
from pathlib import Path

PREFIXO = "conv_"
IDADE_MIN = 3600  # uma hora


def candidatos():
    base = Path(tempfile.gettempdir())
    limite = time.time() - IDADE_MIN
    for item in base.glob(PREFIXO + "*"):
        if item.stat().st_mtime < limite:
            yield item


def remover(item: Path) -> int:
    if item.is_dir():
        tamanho = sum(f.stat().st_size for f in item.rglob("*") if f.is_file())
        shutil.rmtree(item, ignore_errors=True)
    else:
        tamanho = item.stat().st_size
        item.unlink(missing_ok=True)
    return tamanho


def main():
    total = 0
    quantos = 0
    for item in candidatos():
        total += remover(item)
        quantos += 1
    print(f"{quantos} itens temporários removidos ({total / 1024:.0f} KB)")


if __name__ == "__main__":
    main()
