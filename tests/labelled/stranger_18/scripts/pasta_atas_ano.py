from pathlib import Path
from shutil import move
import re

atas = Path(r"S:\Diretoria\Atas")

for pdf in atas.glob("*.pdf"):
    achou = re.search(r"(20\d\d)", pdf.stem)
    if not achou:
        print("sem ano:", pdf.name)
        continue
    pasta = atas / achou.group(1)
    pasta.mkdir(exist_ok=True)
    move(str(pdf), pasta / pdf.name)
