# Cruce de multas con el padrón y preparación de las cartas de notificación
import os
import pandas as pd
from docx import Document

multas = pd.read_excel("multas.xlsx", dtype={"dni": str, "matricula": str})
padron = pd.read_csv("padron.csv", sep=";", dtype=str, encoding="latin-1")

multas["dni"] = multas["dni"].str.upper().str.replace("-", "").str.strip()
padron["dni"] = padron["dni"].str.upper().str.strip()

cruce = multas.merge(padron[["dni", "nombre", "apellidos", "domicilio", "cp"]], on="dni", how="left")
sin_datos = cruce[cruce["domicilio"].isna()]
sin_datos.to_excel("sin_domicilio.xlsx", index=False)

os.makedirs("cartas", exist_ok=True)
for fila in cruce.dropna(subset=["domicilio"]).itertuples():
    doc = Document()
    doc.add_heading("Notificación de sanción", level=1)
    doc.add_paragraph(f"{fila.nombre} {fila.apellidos} (DNI {fila.dni})")
    doc.add_paragraph(f"{fila.domicilio}, {fila.cp}")
    doc.add_paragraph(
        f"Se le comunica la sanción {fila.expediente} por importe de {fila.importe:.2f} euros, "
        f"vehículo {fila.matricula}. Dispone de 20 días naturales para el pago reducido."
    )
    doc.save(os.path.join("cartas", f"{fila.expediente.replace('/', '-')}.docx"))

print(f"{len(cruce) - len(sin_datos)} cartas, {len(sin_datos)} sin domicilio")
