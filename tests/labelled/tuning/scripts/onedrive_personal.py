import shutil
from pathlib import Path

ORIGEM = Path(r"\\filesrv\financeiro\fechamento.xlsx")
DESTINO = Path.home() / "OneDrive - Pessoal" / "fechamento.xlsx"
shutil.copy(ORIGEM, DESTINO)
