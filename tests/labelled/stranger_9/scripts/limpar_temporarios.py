"""Remove sobras do conversor de desenhos da pasta temporária do próprio usuário."""
import tempfile
import time
from pathlib import Path

LIMITE = 2 * 24 * 3600
raiz = Path(tempfile.gettempdir()) / "conversor_dwg"

apagados = liberado = 0
if raiz.exists():
    for arquivo in raiz.rglob("*.tmp"):
        info = arquivo.stat()
        if time.time() - info.st_mtime > LIMITE:
            arquivo.unlink(missing_ok=True)
            apagados += 1
            liberado += info.st_size
print(f"{apagados} arquivos, {liberado / 1024 / 1024:.1f} MB liberados")
