# Publica as planilhas da semana na pasta da diretoria, no mesmo servidor
import shutil
from datetime import datetime, timedelta
from pathlib import Path

ORIGEM = Path(r"\\srv-arquivos\controladoria\orcamento")
DESTINO = Path(r"\\srv-arquivos\diretoria\orcamento_publicado")

limite = datetime.now() - timedelta(days=7)
copiados = 0

for arquivo in ORIGEM.rglob("*.xls*"):
    if arquivo.name.startswith("~$"):
        continue
    if datetime.fromtimestamp(arquivo.stat().st_mtime) < limite:
        continue
    pasta = DESTINO / f"{datetime.now():%Y-%m}"
    pasta.mkdir(exist_ok=True)
    shutil.copy2(arquivo, pasta / arquivo.name)
    copiados += 1

print(f"{copiados} arquivos publicados")
