"""Elenco fatture in CSV per il commercialista."""
import csv
import decimal
from dataclasses import asdict, dataclass, fields


@dataclass
class Fattura:
    numero: str
    cliente: str
    imponibile: decimal.Decimal
    iva: decimal.Decimal = decimal.Decimal(22)

    @property
    def totale(self) -> decimal.Decimal:
        return (self.imponibile * (100 + self.iva) / 100).quantize(decimal.Decimal("0.01"))


fatture = [Fattura(f"{n}/26", c, decimal.Decimal(i)) for n, c, i in ((1, "Rossi", "120.50"), (2, "Verdi", "80"), (3, "Conti", "9.99"))]
colonne = [f.name for f in fields(Fattura)] + ["totale"]
with open("fatture_novembre.csv", "w", newline="", encoding="utf-8-sig") as uscita:
    scrittore = csv.DictWriter(uscita, colonne, delimiter=";", quoting=csv.QUOTE_MINIMAL)
    scrittore.writeheader()
    scrittore.writerows(asdict(f) | {"totale": f.totale} for f in fatture)
