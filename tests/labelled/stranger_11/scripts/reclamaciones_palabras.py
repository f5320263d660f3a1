import csv
from collections import Counter

PALABRAS = {
    "factura": ("factura", "cobro", "importe"),
    "corte": ("corte", "sin luz", "apagón"),
    "contador": ("contador", "lectura"),
}
cuenta = Counter()
with open("reclamaciones.csv", newline="", encoding="utf-8") as f:
    for fila in csv.DictReader(f):
        texto = fila["texto"].lower()
        tipo = next((t for t, ps in PALABRAS.items() if any(p in texto for p in ps)), "otro")
        cuenta[tipo] += 1
        print(fila["expediente"], tipo)
print(cuenta.most_common())
