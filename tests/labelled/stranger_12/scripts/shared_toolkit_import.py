import importlib
import sys
from datetime import date

sys.path.insert(0, r"T:\Austausch\pytools")

kennzahlen = importlib.import_module("kennzahlen")
druck = importlib.import_module("druck")


def main():
    oee = kennzahlen.oee_je_linie(date.today())
    for linie, wert in sorted(oee.items()):
        print(f"{linie}: {wert:.1%}")
    druck.aushang(oee, titel=f"OEE {date.today():%d.%m.%Y}")


if __name__ == "__main__":
    main()
