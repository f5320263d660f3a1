"""
Backup da pasta da carteira de crédito para o MEGA.

Requisitos:
    pip install mega.py
Uso:
    python backup_carteira_mega.py --pasta "G:/Agencia0412/Carteira"
"""
import argparse
import getpass
import logging
from datetime import date
from pathlib import Path

from mega import Mega

logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")

EXTENSOES = {".xlsx", ".xlsm", ".docx", ".pdf"}


def conectar():
    """Abre a sessão com o e-mail pessoal informado pelo usuário."""
    email = input("E-mail da conta MEGA: ")
    senha = getpass.getpass("Senha: ")
    return Mega().login(email, senha)


def arquivos_da_pasta(pasta: Path):
    for caminho in pasta.rglob("*"):
        if caminho.is_file() and caminho.suffix.lower() in EXTENSOES:
            yield caminho


def main():
    parser = argparse.ArgumentParser(description="Backup da carteira")
    parser.add_argument("--pasta", type=Path, required=True)
    args = parser.parse_args()

    sessao = conectar()
    destino = sessao.create_folder(f"carteira_{date.today():%Y%m%d}")
    id_destino = list(destino.values())[0]

    total = 0
    for arq in arquivos_da_pasta(args.pasta):
        try:
            sessao.upload(str(arq), id_destino)
            total += 1
            logging.info("Enviado: %s", arq.name)
        except Exception as erro:
            logging.error("Falha em %s: %s", arq.name, erro)

    logging.info("Backup concluído: %d arquivos", total)


if __name__ == "__main__":
    main()
