import re, csv
for fila in csv.reader(open("incidencias.csv")):
    m = re.search(r"INC\d{6}", fila[2])
    print(m.group(0) if m else "sin numero")
