"""Prueba los avisos por correo contra un sumidero local antes de apuntar al servidor bueno."""
import os
import smtplib
from email.message import EmailMessage

from aiosmtpd.controller import Controller


class Sumidero:
    def __init__(self) -> None:
        self.asuntos: list[str] = []

    async def handle_DATA(self, server, session, envelope):
        for linea in envelope.content.decode("utf-8", errors="replace").splitlines():
            if linea.startswith("Subject:"):
                self.asuntos.append(linea)
        return "250 Guardado"


def aviso(destino: str, cuerpo: str) -> EmailMessage:
    mensaje = EmailMessage()
    mensaje["From"], mensaje["To"], mensaje["Subject"] = "avisos@puerto.example", destino, "Muelle cambiado"
    mensaje.set_content(cuerpo)
    return mensaje


sumidero = Sumidero()
control = Controller(sumidero, hostname="127.0.0.1", port=int(os.environ["FREE"]))
control.start()
try:
    with smtplib.SMTP("127.0.0.1", control.port, timeout=5) as smtp:
        for destino in ("muelle3@puerto.example", "muelle5@puerto.example"):
            smtp.send_message(aviso(destino, "Su camión pasa al muelle 5."))
finally:
    control.stop()
print(sumidero.asuntos)
