import csv
with open("saldo.csv", newline="", encoding="utf-8") as f:
    for row in csv.DictReader(f, delimiter=";"):
        if int(row["qtd"]) < 10:
            print(row["sku"], row["qtd"])
