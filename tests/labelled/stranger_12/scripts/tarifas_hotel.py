import os
from datetime import date, timedelta

import pandas as pd
from dotenv import load_dotenv

load_dotenv()
RECARGO = {4: 1.15, 5: 1.25}


def tarifas(hotel: str, dias: int = 7):
    base = pd.read_excel("tarifas_base.xlsx", index_col="tipo")[hotel]
    for n in range(dias):
        dia = date.today() + timedelta(days=n)
        factor = RECARGO.get(dia.weekday(), 1.0)
        yield dia, (base * factor).round(0)


def main():
    hotel = os.getenv("HOTEL_GROUP", "costa-blanca")
    for dia, precios in tarifas(hotel):
        print(f"{dia:%a %d/%m}", "  ".join(f"{t}: {p:.0f} €" for t, p in precios.items()))


main()
