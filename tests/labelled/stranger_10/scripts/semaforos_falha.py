import collections
import csv

falhas = collections.Counter()
minutos = collections.Counter()

with open("central_semaforica.csv", encoding="utf-8") as fh:
    for linha in csv.DictReader(fh, delimiter=";"):
        if linha["evento"] == "AMARELO_INTERMITENTE":
            falhas[linha["cruzamento"]] += 1
            minutos[linha["cruzamento"]] += int(linha["duracao_min"])

for cruzamento, n in falhas.most_common():
    print(f"{cruzamento};{n};{minutos[cruzamento]}")
