import csv
with open("itens.csv", encoding="utf-8") as f, open("resumo.txt", "w") as out:
    for l in csv.DictReader(f):
        out.write(f"{l['codigo']};{l['lote']};{l['validade']}\n")
