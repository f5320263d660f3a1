import sys
import yaml

with open(sys.argv[1], encoding="utf-8") as f:
    etiquetas = yaml.safe_load(f)

for i, e in enumerate(etiquetas):
    falta = {"codigo", "largura", "altura"} - e.keys()
    print(i, e.get("codigo"), "falta " + ", ".join(falta) if falta else "ok")
