"""Ensaio do envio mensal: um servidor de correio de mentira recebe o livro em anexo."""
import os
import smtplib
from email.message import EmailMessage

from aiosmtpd.controller import Controller


class Caixa:
    recebidas = []

    async def handle_DATA(self, server, session, envelope):
        self.recebidas.append((envelope.mail_from, envelope.rcpt_tos, len(envelope.content)))
        return "250 Anotado"


carteiro = Controller(Caixa(), hostname="127.0.0.1", port=int(os.environ["FREE"]))
carteiro.start()
try:
    carta = EmailMessage()
    carta["From"], carta["To"], carta["Subject"] = "contas@coral.example", "conselho@coral.example", "Livro do mês"
    carta.set_content("Segue o livro.")
    with open("in.xlsx", "rb") as livro:
        carta.add_attachment(livro.read(), maintype="application", subtype="octet-stream", filename="livro.xlsx")
    with smtplib.SMTP("127.0.0.1", int(os.environ["FREE"]), timeout=5) as correio:
        correio.send_message(carta)
finally:
    carteiro.stop()
print(Caixa.recebidas)
