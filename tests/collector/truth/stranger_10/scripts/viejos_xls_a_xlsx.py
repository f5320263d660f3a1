"""Convierte los .xls viejos de una carpeta en .xlsx (todas las hojas)."""
import sys
from pathlib import Path

import openpyxl
import xlrd
import xlwt


def ejemplo(ruta: Path) -> None:
    libro = xlwt.Workbook(encoding="utf-8")
    hoja = libro.add_sheet("Tarifas 2009")
    for n, valor in enumerate(("zona", "A", "B", "C")):
        hoja.write(n, 0, valor)
    libro.save(str(ruta))


def convertir(ruta: Path) -> Path:
    viejo = xlrd.open_workbook(str(ruta))
    nuevo = openpyxl.Workbook(write_only=True)
    for hoja in viejo.sheets():
        destino = nuevo.create_sheet(hoja.name)
        for fila in range(hoja.nrows):
            destino.append(hoja.row_values(fila))
    salida = ruta.with_suffix(".xlsx")
    nuevo.save(salida)
    return salida


def main(carpeta: Path) -> int:
    ejemplo(carpeta / "tarifas_2009.xls")
    for ruta in sorted(carpeta.glob("*.xls")):
        print(ruta.name, "->", convertir(ruta).name)
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(".")))
