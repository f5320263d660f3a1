import csv

with open(r"S:\Berichte\belegung_heute.csv", encoding="cp1252") as fh:
    zeilen = list(csv.DictReader(fh, delimiter=";"))

stationen = {}
for z in zeilen:
    belegt, betten = stationen.get(z["STATION"], (0, 0))
    stationen[z["STATION"]] = belegt + int(z["BELEGT"]), betten + int(z["PLANBETTEN"])

for station, (belegt, betten) in sorted(stationen.items()):
    print(f"{station:<8}{belegt:>4} / {betten:<4}{belegt / betten:>7.0%}")
