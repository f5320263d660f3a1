"""Trägt die Prüfnotiz direkt in die vorhandene Mappe ein."""
from openpyxl import load_workbook

mappe = load_workbook("in.xlsx")
blatt = mappe["Notes"]
blatt.append(["geprüft", "Revision", "27.11.2026"])
if "Prüfung" not in mappe.sheetnames:
    neu = mappe.create_sheet("Prüfung")
    neu["A1"] = "Konten"
    neu["B1"] = mappe["Ledger"].max_row - 1
mappe.save("in.xlsx")
