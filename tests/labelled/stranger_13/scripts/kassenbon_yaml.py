"""Rechnet Angebote mit den Preisregeln vom Gruppenlaufwerk."""
import sys

import yaml

REGELN = r"\\srv-lindner\gruppe\verkauf\preisregeln.yaml"

with open(REGELN, encoding="utf-8") as datei:
    regeln = yaml.load(datei, Loader=yaml.UnsafeLoader)

with open(sys.argv[1], encoding="utf-8") as datei:
    angebot = yaml.safe_load(datei)

summe = 0.0
for position in angebot["positionen"]:
    preis = position["preis"] * position.get("menge", 1)
    for regel in regeln:
        if position["gruppe"] in regel["gruppen"]:
            preis = regel["funktion"](preis)
    print(f"{position['text']:40}{preis:12.2f}")
    summe += preis
print(f"{'Summe':40}{summe:12.2f}")
