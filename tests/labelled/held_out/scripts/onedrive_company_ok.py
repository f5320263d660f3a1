import shutil
from pathlib import Path

ORIGEM = Path(r"\\filesrv\financeiro\fechamento.xlsx")
DESTINO = Path(r"\\filesrv\diretoria\fechamento.xlsx")
shutil.copy(ORIGEM, DESTINO)
