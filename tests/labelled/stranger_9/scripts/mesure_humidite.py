"""Alerte de séchage : lit les mesures du jour et compare la pente à la limite."""
import csv
from collections import defaultdict
from datetime import datetime

LIMITE = 1.2  # points de pour cent par heure

mesures = defaultdict(list)
with open("sechoir.csv", encoding="utf-8") as f:
    for ligne in csv.DictReader(f, delimiter=";"):
        instant = datetime.strptime(ligne["heure"], "%d/%m/%Y %H:%M")
        mesures[ligne["capteur"]].append((instant, float(ligne["humidite"].replace(",", "."))))

for capteur, valeurs in sorted(mesures.items()):
    valeurs.sort()
    (t0, h0), (t1, h1) = valeurs[0], valeurs[-1]
    heures = (t1 - t0).total_seconds() / 3600
    pente = (h0 - h1) / heures if heures else 0.0
    print(f"{capteur:<8}{h1:6.1f} %  {pente:5.2f} %/h  {'TROP VITE' if pente > LIMITE else ''}")
