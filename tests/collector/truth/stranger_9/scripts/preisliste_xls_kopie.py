"""Ändert einen Preis in einer alten XLS-Liste."""
import xlrd
import xlwt
from xlutils.copy import copy

neu = xlwt.Workbook()
for name in ("Preise", "Rabatte"):
    neu.add_sheet(name).write(0, 0, name)
neu.save("preisliste.xls")

alt = xlrd.open_workbook("preisliste.xls", formatting_info=True)
arbeit = copy(alt)
arbeit.get_sheet(0).write(1, 0, 19.9)
arbeit.save("preisliste.xls")
