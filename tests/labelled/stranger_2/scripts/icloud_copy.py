from pathlib import Path
import shutil
origem = Path("/Volumes/Financeiro/balanco_2026.xlsx")
destino = Path.home() / "Library/Mobile Documents/com~apple~CloudDocs" / origem.name
shutil.copyfile(origem, destino)
