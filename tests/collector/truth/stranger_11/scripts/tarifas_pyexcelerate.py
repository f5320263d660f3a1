"""Tabela de tarifas por zona, gerada depressa."""
from pyexcelerate import Workbook

ZONAS, PESOS = ["Norte", "Sul", "Leste"], [1, 5, 10, 30]
livro = Workbook()
livro.new_sheet("Tarifas", data=[["zona", *PESOS]] + [[zona, *(round(7.5 + 1.2 * i + 0.9 * peso, 2) for peso in PESOS)] for i, zona in enumerate(ZONAS)])
livro.new_sheet("Vigência", data=[["de", "até"], ["2026-12-01", "2027-05-31"]])
livro.save("tarifas_dezembro.xlsx")
