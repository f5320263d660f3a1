import re
from collections import defaultdict

LINEA = re.compile(r"\[(?P<cuando>[^\]]+)\] (?P<quien>\+?[\d ]{9,}|[^:]+): (?P<texto>.*)")
dichos = defaultdict(list)
for linea in open("_chat.txt", encoding="utf-8"):
    if m := LINEA.match(linea):
        dichos[m["quien"]].append(m["texto"])

for quien, textos in dichos.items():
    todo = " ".join(textos).lower()
    estado = "CONFIRMA" if re.search(r"confirm|me apunto|voy", todo) else "?"
    asiento = re.search(r"asiento\s+(\d+[a-f])", todo)
    print(f"{quien:<20}{estado:<10}{asiento.group(1).upper() if asiento else ''}")
