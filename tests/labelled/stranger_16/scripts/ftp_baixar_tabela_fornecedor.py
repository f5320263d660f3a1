"""Baixa a tabela de preços publicada pelo fornecedor (FTP anônimo)."""
from datetime import date
from ftplib import FTP, error_perm
from pathlib import Path

SERVIDOR = "ftp.laticinios-serra.example"
DESTINO = Path(r"\\srv-arquivos\compras\tabelas")


def baixar(nome: str) -> Path:
    destino = DESTINO / f"{date.today():%Y%m%d}_{nome}"
    with FTP(SERVIDOR, timeout=30) as ftp:
        ftp.login()
        ftp.cwd("/publico/tabelas")
        with destino.open("wb") as f:
            ftp.retrbinary(f"RETR {nome}", f.write)
    return destino


if __name__ == "__main__":
    try:
        print("Gravado em", baixar("tabela_vigente.xlsx"))
    except error_perm as erro:
        print("O fornecedor ainda não publicou:", erro)
