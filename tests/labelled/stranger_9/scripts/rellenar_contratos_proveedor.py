from docxtpl import DocxTemplate
from openpyxl import load_workbook

hoja = load_workbook("proveedores.xlsx", data_only=True).active
titulos = [c.value for c in hoja[1]]

hechos = 0
for fila in hoja.iter_rows(min_row=2, values_only=True):
    datos = dict(zip(titulos, fila))
    if not datos["razon_social"]:
        continue
    contrato = DocxTemplate("contrato_marco.docx")
    contrato.render(
        {
            "empresa": datos["razon_social"],
            "domicilio_social": datos["domicilio_social"],
            "rebaja": f"{datos['rebaja']:.1%}",
            "plazo": datos["plazo_dias"],
        }
    )
    contrato.save(f"contratos/{datos['codigo']}.docx")
    hechos += 1
print(hechos, "contratos")
