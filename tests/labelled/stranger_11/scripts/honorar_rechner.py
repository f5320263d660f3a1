import csv
from decimal import Decimal

with open("gebuehrentabelle.csv", newline="", encoding="utf-8") as f:
    TABELLE = [(Decimal(z["bis"]), Decimal(z["gebuehr"])) for z in csv.DictReader(f, delimiter=";")]


def gebuehr(streitwert: Decimal, faktor: Decimal) -> Decimal:
    for grenze, betrag in TABELLE:
        if streitwert <= grenze:
            return (betrag * faktor).quantize(Decimal("0.01"))
    raise ValueError("Streitwert liegt über der Tabelle")


wert = Decimal(input("Streitwert in Euro: ").replace(".", "").replace(",", "."))
verfahren, termin = gebuehr(wert, Decimal("1.3")), gebuehr(wert, Decimal("1.2"))
netto = verfahren + termin + Decimal("20.00")
print(f"Verfahrensgebühr {verfahren}\nTerminsgebühr    {termin}\nAuslagen          20.00")
print(f"Summe brutto     {(netto * Decimal('1.19')).quantize(Decimal('0.01'))}")
