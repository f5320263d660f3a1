"""Envia o PDF da curva de demanda para a gerência, pelo SMTP da própria empresa."""
import os
import smtplib
import ssl
from email.message import EmailMessage
from pathlib import Path

SMTP = ("mail.luzdosul.com.br", 587)
PARA = ["gerencia.mercado@luzdosul.com.br", "planejamento@luzdosul.com.br"]
PDF = Path(r"\\srvdados\grandes_clientes\demanda\consolidado.pdf")


def montar():
    msg = EmailMessage()
    msg["From"] = "medicao@luzdosul.com.br"
    msg["To"] = ", ".join(PARA)
    msg["Subject"] = "Curva de demanda consolidada"
    msg.set_content("Segue o consolidado do mês.")
    msg.add_attachment(PDF.read_bytes(), maintype="application", subtype="pdf", filename=PDF.name)
    return msg


def main():
    with smtplib.SMTP(*SMTP, timeout=30) as s:
        s.starttls(context=ssl.create_default_context())
        s.login("medicao", os.environ["SMTP_SENHA"])
        s.send_message(montar())
    print("Enviado.")


if __name__ == "__main__":
    main()
