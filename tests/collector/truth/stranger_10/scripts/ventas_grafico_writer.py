"""Gráfico de ventas por tienda para la reunión del lunes."""
import csv

import xlsxwriter

with open("in.csv", newline="", encoding="utf-8") as f:
    filas = [(fila["name"], int(fila["amount"])) for fila in csv.DictReader(f)]

with xlsxwriter.Workbook("ventas_tiendas.xlsx") as libro:
    negrita = libro.add_format({"bold": True})
    datos, portada = libro.add_worksheet("Datos"), libro.add_worksheet("Gráfico")
    datos.write_row("A1", ["tienda", "ventas"], negrita)
    for n, fila in enumerate(filas, start=1):
        datos.write_row(n, 0, fila)
    grafico = libro.add_chart({"type": "column"})
    grafico.add_series({
        "categories": ["Datos", 1, 0, len(filas), 0],
        "values": ["Datos", 1, 1, len(filas), 1],
        "name": "Ventas",
    })
    portada.insert_chart("B2", grafico)
