"""Buzón que recibe facturas por correo y guarda el asunto."""
import os
import smtplib

from aiosmtpd.controller import Controller

RECIBIDAS = []


class Buzon:
    async def handle_DATA(self, server, session, envelope):
        RECIBIDAS.append((envelope.mail_from, len(envelope.content)))
        return "250 recibido"


controlador = Controller(Buzon(), hostname="127.0.0.1", port=int(os.environ["FREE"]))
controlador.start()
try:
    with smtplib.SMTP("127.0.0.1", int(os.environ["FREE"]), timeout=5) as s:
        s.sendmail("proveedor@papeles.example", ["facturas@oficina.example"], "Subject: Factura 88\n\nAdjunta.")
finally:
    controlador.stop()
print(RECIBIDAS)
