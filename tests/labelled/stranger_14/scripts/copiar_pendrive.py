import shutil
import sys
from pathlib import Path

import psutil

ORIGEM = Path(r"P:\Relatorios\2024")

removiveis = [p.mountpoint for p in psutil.disk_partitions() if "removable" in p.opts]
if not removiveis:
    sys.exit("Plugue o pendrive e rode de novo.")

destino = Path(removiveis[0]) / "Relatorios"
destino.mkdir(exist_ok=True)

total = 0
for arq in ORIGEM.rglob("*.pdf"):
    alvo = destino / arq.relative_to(ORIGEM)
    alvo.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(arq, alvo)
    total += arq.stat().st_size
print(f"Copiados {total / 1e6:.1f} MB para {destino}")
