import pandas as pd

zeiten = pd.read_csv("zeiten_export.csv", sep=";", decimal=",", parse_dates=["Datum"], dayfirst=True)
zeiten["Monat"] = zeiten["Datum"].dt.strftime("%Y-%m")
pivot = zeiten.pivot_table(index="Akte", columns="Monat", values="Stunden", aggfunc="sum", fill_value=0, margins=True, margins_name="Summe")

with pd.ExcelWriter("stunden_je_akte.xlsx", engine="xlsxwriter") as mappe:
    pivot.to_excel(mappe, sheet_name="Stunden")
    blatt = mappe.sheets["Stunden"]
    blatt.set_column(0, 0, 22)
    blatt.freeze_panes(1, 1)
print(pivot.tail(1))
