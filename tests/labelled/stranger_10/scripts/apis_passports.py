import csv
from datetime import datetime

MAPA = {"M": "MALE", "F": "FEMALE"}
with open("grupo_japon.csv", encoding="utf-8") as fh, open("apis.txt", "w", encoding="ascii", errors="replace") as out:
    for p in csv.DictReader(fh):
        nac = datetime.strptime(p["fecha_nac"], "%d/%m/%Y").strftime("%d%b%y").upper()
        cad = datetime.strptime(p["caducidad"], "%d/%m/%Y").strftime("%d%b%y").upper()
        out.write(f"SRDOCS IB HK1-P-{p['pais_emisor']}-{p['pasaporte']}-{p['nacionalidad']}-{nac}-{MAPA[p['sexo']][0]}-{cad}-{p['apellido1']}-{p['nombre']}\n")
