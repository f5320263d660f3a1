from decimal import Decimal, ROUND_HALF_UP
import csv

CENT = Decimal("0.01")
with open("ferias.csv", encoding="utf-8") as f, open("recibos.csv", "w", newline="", encoding="utf-8") as g:
    w = csv.writer(g, delimiter=";")
    w.writerow(["matricula", "nome", "ferias", "terco", "total"])
    for r in csv.DictReader(f, delimiter=";"):
        base = Decimal(r["salario"].replace(",", ".")) / 30 * int(r["dias"])
        terco = base / 3
        w.writerow([r["matricula"], r["nome"]] + [str(v.quantize(CENT, ROUND_HALF_UP)) for v in (base, terco, base + terco)])
