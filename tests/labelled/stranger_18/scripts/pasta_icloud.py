from pathlib import Path
from shutil import copy2

atas = Path(r"S:\Diretoria\Atas")
nuvem = Path.home() / "iCloudDrive" / "Atas"
nuvem.mkdir(parents=True, exist_ok=True)

for pdf in atas.glob("*.pdf"):
    destino = nuvem / pdf.name
    if not destino.exists() or pdf.stat().st_mtime > destino.stat().st_mtime:
        copy2(pdf, destino)
        print("copiado:", pdf.name)
