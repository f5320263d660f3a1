"""Sectiorate je Monat aus der Summentabelle."""
import openpyxl

wb = openpyxl.load_workbook("Geburtshilfe_Statistik.xlsx", data_only=True)
for monat, geburten, sectio in wb["Summen"].iter_rows(min_row=2, max_col=3, values_only=True):
    if geburten:
        print(f"{monat:%Y-%m} {geburten:>4} Geburten, Sectiorate {sectio / geburten:.1%}")
