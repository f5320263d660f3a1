"""Crea el libro de caja con dos pestañas."""
from openpyxl import Workbook
from openpyxl.styles import Font

libro = Workbook()
caja = libro.active
caja.title = "Caja"
caja.append(["fecha", "concepto", "importe"])
for celda in caja[1]:
    celda.font = Font(bold=True)
caja.append(["2026-11-02", "sellos", -12.5])
caja.append(["2026-11-03", "cuota", 40])
resumen = libro.create_sheet("Resumen")
resumen["A1"] = "Saldo"
resumen["B1"] = "=SUM(Caja!C2:C3)"
libro.save("libro_caja.xlsx")
