"""Envía a cada empleado su nómina en PDF."""
import smtplib
from email.message import EmailMessage
from pathlib import Path

import pandas as pd

SMTP = "smtp.gestoria-ribera.example"
USUARIO = "nominas@gestoria-ribera.example"
CLAVE = "Ribera_Nominas_24"
CARPETA = Path(r"Z:\Nominas\2025-08")


def preparar(empleado: pd.Series) -> EmailMessage:
    pdf = CARPETA / f"{empleado['DNI']}.pdf"
    msg = EmailMessage()
    msg["From"] = USUARIO
    msg["To"] = empleado["Correo empresa"]
    msg["Subject"] = "Nómina de agosto"
    msg.set_content(f"Hola {empleado['Nombre']}:\n\nAdjuntamos tu nómina.\n\nAdministración")
    msg.add_attachment(pdf.read_bytes(), maintype="application", subtype="pdf", filename=pdf.name)
    return msg


def main():
    empleados = pd.read_excel("empleados.xlsx", dtype={"DNI": str})
    with smtplib.SMTP_SSL(SMTP, 465) as s:
        s.login(USUARIO, CLAVE)
        for _, e in empleados.iterrows():
            try:
                s.send_message(preparar(e))
            except FileNotFoundError:
                print("Falta la nómina de", e["Nombre"], e["Apellidos"])


if __name__ == "__main__":
    main()
