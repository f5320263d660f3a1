import smtplib
from email.message import EmailMessage

destinos = {"80097472115": "maria.souza@cliente.example", "22906431737": "j.lima@cliente.example"}
for cpf, endereco in destinos.items():
    carta = EmailMessage()
    carta["To"] = endereco
    smtplib.SMTP("correio.empresa.example").send_message(carta)
