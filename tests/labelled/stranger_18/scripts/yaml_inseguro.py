import sys
import yaml

with open(sys.argv[1], encoding="utf-8") as f:
    etiquetas = yaml.load(f, Loader=yaml.UnsafeLoader)

for e in etiquetas:
    print(e["codigo"], e["largura"], "x", e["altura"])
