"""Gera a remessa e tenta enviar por SFTP ao banco."""

import os

import paramiko
from loguru import logger

logger.add("remessa.log", format="{time} {level} {message}")
with open("remessa.txt", "w", encoding="ascii") as f:
    f.write("0REMESSA000001\n1PAGAMENTO0000012050\n9000003\n")

cliente = paramiko.SSHClient()
cliente.set_missing_host_key_policy(paramiko.AutoAddPolicy())
try:
    cliente.connect("localhost", port=int(os.environ["DUMB"]), username="empresa", password="hunter2", timeout=5, look_for_keys=False, allow_agent=False)
    with cliente.open_sftp() as sftp:
        sftp.put("remessa.txt", "/entrada/remessa.txt")
except Exception as erro:
    logger.error("Remessa não enviada: {}", type(erro).__name__)
finally:
    cliente.close()
