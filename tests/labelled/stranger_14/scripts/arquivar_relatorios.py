import shutil
from datetime import date
from pathlib import Path

import psutil

ORIGEM = Path(r"P:\Relatorios")
ARQUIVO = Path(r"Q:\ArquivoMorto\Relatorios")

for pasta in ORIGEM.iterdir():
    if pasta.is_dir() and pasta.name.isdigit() and int(pasta.name) < date.today().year - 1:
        shutil.move(str(pasta), ARQUIVO / pasta.name)
        print("arquivado:", pasta.name)

for p in psutil.disk_partitions():
    if "removable" in p.opts or "cdrom" in p.opts:
        continue
    uso = psutil.disk_usage(p.mountpoint)
    print(f"{p.mountpoint} livre: {uso.free / 1e9:.0f} GB ({100 - uso.percent:.0f}%)")
