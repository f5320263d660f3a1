"""Genera un presupuesto genérico de vehículo (modelo, opciones, cuotas)."""
import argparse
from pathlib import Path

from docx import Document

TARIFA = {"Alba 1.2": 15900, "Alba 1.5 Híbrido": 21400, "Cierzo SUV": 28750}
OPCIONES = {"techo": 890, "llantas": 620, "navegador": 540}


def cuota(capital, meses, tin):
    i = tin / 1200
    return capital * i / (1 - (1 + i) ** -meses)


def generar(modelo, opciones, meses, tin, salida):
    doc = Document()
    doc.add_heading(f"Presupuesto {modelo}", level=1)
    total = TARIFA[modelo]
    tabla = doc.add_table(rows=1, cols=2)
    tabla.rows[0].cells[0].text, tabla.rows[0].cells[1].text = "Concepto", "Importe (€)"
    for nombre, valor in [(modelo, TARIFA[modelo])] + [(o, OPCIONES[o]) for o in opciones]:
        celdas = tabla.add_row().cells
        celdas[0].text, celdas[1].text = nombre, f"{valor:,.2f}"
    total += sum(OPCIONES[o] for o in opciones)
    doc.add_paragraph(f"Total: {total:,.2f} €")
    doc.add_paragraph(f"{meses} cuotas de {cuota(total, meses, tin):,.2f} € (TIN {tin} %)")
    doc.save(salida)


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("modelo", choices=TARIFA)
    p.add_argument("--opcion", nargs="*", choices=OPCIONES, default=[])
    p.add_argument("--meses", type=int, default=60)
    p.add_argument("--tin", type=float, default=6.9)
    a = p.parse_args()
    generar(a.modelo, a.opcion, a.meses, a.tin, Path(f"presupuesto_{a.modelo.split()[0]}.docx"))
