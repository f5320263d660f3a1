import re
from collections import Counter
from pathlib import Path

terminos = [t.strip().lower() for t in Path("glosario_chat.txt").read_text("utf-8").splitlines() if t.strip()]
cuenta = Counter()
for folleto in Path("folletos").glob("*.md"):
    texto = folleto.read_text("utf-8").lower()
    cuenta.update({t: len(re.findall(rf"\b{re.escape(t)}\b", texto)) for t in terminos})
for termino, n in cuenta.most_common():
    print(f"{termino:<20}{n}")
