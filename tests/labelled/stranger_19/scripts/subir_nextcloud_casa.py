"""Envia as planilhas do orçamento para o Nextcloud."""
import os
from pathlib import Path

from webdav3.client import Client

OPCOES = {
    "webdav_hostname": os.getenv("NC_URL", "https://nuvem.familia-prado.net/remote.php/dav/files/lprado/"),
    "webdav_login": os.getenv("NC_USER", "lprado"),
    "webdav_password": os.environ["NC_SENHA"],
}
PASTA = Path(r"\\servidor\planejamento\orcamento")


def principal():
    cliente = Client(OPCOES)
    if not cliente.check("orcamento"):
        cliente.mkdir("orcamento")
    for f in PASTA.glob("*.xlsx"):
        cliente.upload_sync(remote_path=f"orcamento/{f.name}", local_path=str(f))
        print("enviado", f.name)


if __name__ == "__main__":
    principal()
