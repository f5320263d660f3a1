import logging
import shutil
from pathlib import Path

ORIGEM = Path(r"D:\Fiscal")
DESTINO = Path(r"\\srv-contabil\backup\fiscal")

logging.basicConfig(filename=r"C:\Scripts\backup_fiscal.log", level=logging.INFO, format="%(asctime)s %(message)s")

copiados = 0
for arq in ORIGEM.rglob("*"):
    if not arq.is_file():
        continue
    alvo = DESTINO / arq.relative_to(ORIGEM)
    if alvo.exists() and alvo.stat().st_mtime >= arq.stat().st_mtime:
        continue
    alvo.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(arq, alvo)
    logging.info("copiado %s", alvo)
    copiados += 1

print(copiados, "arquivos copiados")
