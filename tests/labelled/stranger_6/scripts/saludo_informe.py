"""Envía el informe diario de producción al buzón del departamento."""
import smtplib
from datetime import datetime
from email.message import EmailMessage
from pathlib import Path

SERVIDOR_CORREO = "smtp.interno.cordal.es"
DESTINO = "produccion@cordal.es"


def saludo(hora: int) -> str:
    if hora < 12:
        return "Buenos días"
    if hora < 20:
        return "Buenas tardes"
    return "Buenas noches"


def main() -> None:
    ahora = datetime.now()
    informe = Path("informes") / f"produccion_{ahora:%Y%m%d_%H}h.pdf"
    msg = EmailMessage()
    msg["From"] = "informes@cordal.es"
    msg["To"] = DESTINO
    msg["Subject"] = f"Producción {ahora:%d/%m/%Y}"
    msg.set_content(f"{saludo(ahora.hour)}:\n\nSe adjunta el informe de producción.\n")
    msg.add_attachment(informe.read_bytes(), maintype="application", subtype="pdf", filename=informe.name)
    with smtplib.SMTP(SERVIDOR_CORREO) as smtp:
        smtp.send_message(msg)


if __name__ == "__main__":
    main()
