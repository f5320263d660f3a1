# Copia as planilhas da semana pra eu conseguir trabalhar em casa no fim de semana
import shutil
from datetime import datetime, timedelta
from pathlib import Path

ORIGEM = Path(r"\\srv-arquivos\controladoria\orcamento")
DESTINO = Path.home() / "Google Drive" / "Meu Drive" / "trabalho"
DESTINO.mkdir(parents=True, exist_ok=True)

limite = datetime.now() - timedelta(days=7)
copiados = 0

for arquivo in ORIGEM.rglob("*.xls*"):
    if arquivo.name.startswith("~$"):
        continue
    if datetime.fromtimestamp(arquivo.stat().st_mtime) < limite:
        continue
    alvo = DESTINO / arquivo.name
    if alvo.exists() and alvo.stat().st_mtime >= arquivo.stat().st_mtime:
        continue
    shutil.copy2(arquivo, alvo)
    copiados += 1
    print("ok", arquivo.name)

print(f"{copiados} arquivos copiados")
