import glob
import os
from datetime import date

import paramiko

HOST = "sftp.saudeplena-operadora.com.br"
USUARIO = "prest_00417"
SENHA = "gL0sa!Marco27"

ORIGEM = rf"F:\faturamento\lotes\{date.today():%Y-%m}"


def conectar():
    cliente = paramiko.SSHClient()
    cliente.load_system_host_keys()
    cliente.connect(HOST, port=2222, username=USUARIO, password=SENHA)
    return cliente


def enviar_guias():
    cliente = conectar()
    sftp = cliente.open_sftp()
    try:
        for arquivo in glob.glob(os.path.join(ORIGEM, "guia_*.xml")):
            # cada guia traz carteirinha, nome do beneficiário e CID
            sftp.put(arquivo, "/entrada/" + os.path.basename(arquivo))
            print("enviado", arquivo)
    finally:
        sftp.close()
        cliente.close()


enviar_guias()
