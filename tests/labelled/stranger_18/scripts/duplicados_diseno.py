import hashlib
import os
from collections import defaultdict

carpeta = "/mnt/diseno/campanas"
por_hash = defaultdict(list)

for raiz, _, nombres in os.walk(carpeta):
    for n in nombres:
        ruta = os.path.join(raiz, n)
        with open(ruta, "rb") as f:
            por_hash[hashlib.file_digest(f, "sha256").hexdigest()].append(ruta)

for h, rutas in por_hash.items():
    if len(rutas) > 1:
        print(h[:12], *rutas, sep="\n   ")
