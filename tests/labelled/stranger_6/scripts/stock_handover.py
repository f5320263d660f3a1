"""Envia o ficheiro de stock para o parceiro logístico."""
import ftplib
import logging
from datetime import datetime
from pathlib import Path

logging.basicConfig(level=logging.INFO)

CONFIG = {
    "host": "ftp.transportes-valmor.example",
    "user": "armazem_lx",
    "password": "Tr4nsp!Valm0r_77qd",
    "pasta_remota": "/entradas",
}
ORIGEM = Path(r"D:\Exportacoes\stock")


def ultimo_ficheiro(pasta: Path) -> Path:
    ficheiros = sorted(pasta.glob("stock_*.csv"), key=lambda p: p.stat().st_mtime)
    if not ficheiros:
        raise FileNotFoundError("Nenhum ficheiro de stock encontrado")
    return ficheiros[-1]


def enviar(ficheiro: Path) -> None:
    with ftplib.FTP(CONFIG["host"], timeout=60) as ftp:
        ftp.login(CONFIG["user"], CONFIG["password"])
        ftp.cwd(CONFIG["pasta_remota"])
        with ficheiro.open("rb") as fh:
            ftp.storbinary(f"STOR {ficheiro.name}", fh)
    logging.info("Enviado %s às %s", ficheiro.name, datetime.now().isoformat(timespec="minutes"))


if __name__ == "__main__":
    enviar(ultimo_ficheiro(ORIGEM))
