# Envia el informe de ventas a mi correo
import smtplib

servidor = smtplib.SMTP("smtp.empresa.example")
servidor.sendmail("ventas@empresa.example", "mgarcia1979@yahoo.es", open("informe.txt").read())
