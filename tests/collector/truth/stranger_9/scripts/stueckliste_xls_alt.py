"""Schreibt die Stückliste im alten XLS-Format und liest sie zur Kontrolle."""
import xlrd
import xlwt

mappe = xlwt.Workbook(encoding="utf-8")
blatt = mappe.add_sheet("Stückliste")
for z, (teil, menge) in enumerate([("Teil", "Menge"), ("Welle", 1), ("Lager", 2), ("Schraube M5", 12)]):
    blatt.write(z, 0, teil)
    blatt.write(z, 1, menge)
mappe.save("stueckliste.xls")

kontrolle = xlrd.open_workbook("stueckliste.xls")
print(kontrolle.sheet_names(), kontrolle.sheet_by_index(0).nrows)
