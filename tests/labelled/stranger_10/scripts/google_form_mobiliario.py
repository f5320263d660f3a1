import json
from collections import Counter

respostas = json.load(open("respostas.json", encoding="utf-8"))["responses"]
estoque = json.load(open("estoque.json", encoding="utf-8"))
pedido = Counter()
for r in respostas:
    for item, quantidade in r["answers"]["itens"].items():
        pedido[item] += int(quantidade)

for item, quantidade in pedido.most_common():
    falta = quantidade - estoque.get(item, 0)
    print(f"{item:<24}{quantidade:>5}", f"faltam {falta}" if falta > 0 else "")
