"""Envia o arquivo de remessa ao banco por SFTP."""
import os

import paramiko

with open("remessa.txt", "w") as arquivo:
    arquivo.write("0REMESSA01COBRANCA\n1" + "0" * 20 + "\n9\n")

cliente = paramiko.SSHClient()
cliente.set_missing_host_key_policy(paramiko.AutoAddPolicy())
try:
    cliente.connect(
        "localhost", port=int(os.environ["DUMB"]), username="empresa", password="b@nco24", timeout=5, banner_timeout=5,
        allow_agent=False, look_for_keys=False,
    )
    sftp = cliente.open_sftp()
    sftp.put("remessa.txt", "/entrada/remessa.txt")
except (paramiko.SSHException, OSError, EOFError) as erro:
    print("Remessa não enviada:", type(erro).__name__)
finally:
    cliente.close()
