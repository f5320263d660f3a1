import smtplib
from email.message import EmailMessage

import pandas as pd

SERVIDOR = "smtp.viviendas-ribera.example"
USUARIO = "cobros@viviendas-ribera.example"
CONTRASENA = "R1bera#Cobros2026"

morosos = pd.read_excel("morosos.xlsx", dtype={"dni": str})

with smtplib.SMTP(SERVIDOR, 587) as smtp:
    smtp.starttls()
    smtp.login(USUARIO, CONTRASENA)
    for m in morosos.itertuples():
        correo = EmailMessage()
        correo["From"] = USUARIO
        correo["To"] = m.correo
        correo["Subject"] = f"Recibos pendientes, vivienda {m.vivienda}"
        correo.set_content(
            f"Estimado/a {m.nombre} {m.apellidos} (DNI {m.dni}):\n\n"
            f"Le recordamos que tiene pendientes {m.recibos} recibos por un total de {m.deuda:.2f} euros.\n"
        )
        smtp.send_message(correo)
