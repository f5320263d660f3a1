"""Inventur: zwei Blätter in einer Mappe."""
import pandas as pd

lager = pd.DataFrame({"artikel": ["Schraube", "Mutter", "Scheibe"], "menge": [900, 850, 1200]})
fehlt = lager[lager["menge"] < 900]
with pd.ExcelWriter("inventur.xlsx", engine="openpyxl") as mappe:
    lager.to_excel(mappe, sheet_name="Bestand", index=False)
    fehlt.to_excel(mappe, sheet_name="Fehlt", index=False)
