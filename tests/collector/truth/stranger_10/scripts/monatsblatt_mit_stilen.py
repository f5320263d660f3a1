"""Monatsblatt für die Geschäftsführung: zwei Blätter, fett und mit Rahmen."""
import datetime

from openpyxl import Workbook
from openpyxl.styles import Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

ZAHLEN = {"Umsatz": (120_400, 118_000), "Personal": (44_000, 45_500), "Fracht": (9_300, 8_700)}

mappe = Workbook()
blatt = mappe.active
blatt.title = "Monat"
blatt.append(["Posten", "Ist", "Plan", "Abweichung"])
for nummer, (posten, (ist, plan)) in enumerate(ZAHLEN.items(), start=2):
    blatt.append([posten, ist, plan, f"=B{nummer}-C{nummer}"])
for zelle in blatt[1]:
    zelle.font = Font(bold=True)
    zelle.fill = PatternFill("solid", fgColor="DDE6F0")
    zelle.border = Border(bottom=Side(style="thin"))
for spalte in range(1, 5):
    blatt.column_dimensions[get_column_letter(spalte)].width = 16
hinweise = mappe.create_sheet("Hinweise")
hinweise["A1"] = f"Stand {datetime.date(2026, 10, 31):%d.%m.%Y}, vorläufig"
mappe.save("monatsblatt_oktober.xlsx")
