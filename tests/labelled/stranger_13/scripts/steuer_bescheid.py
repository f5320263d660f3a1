"""Prüft die Steuer-Identifikationsnummern der Mandanten."""
import csv
import sys


def gueltig(nummer: str) -> bool:
    if len(nummer) != 11 or not nummer.isdigit() or nummer[0] == "0":
        return False
    produkt = 10
    for ziffer in nummer[:10]:
        summe = (int(ziffer) + produkt) % 10 or 10
        produkt = summe * 2 % 11
    return (11 - produkt) % 10 == int(nummer[10])


assert gueltig("86095742719")

with open(sys.argv[1], newline="", encoding="utf-8") as datei:
    for zeile in csv.DictReader(datei, delimiter=";"):
        nummer = zeile["SteuerID"].replace(" ", "")
        if not gueltig(nummer):
            print(f"{zeile['Nachname']}, {zeile['Vorname']}: {nummer}")
