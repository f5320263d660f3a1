"""
Envia os CSVs de curva de carga (por subestação) para o FTP da consultoria.
A senha é lida da variável FTP_CONSULTORIA.
"""
import ftplib
import os
import sys
from pathlib import Path

CONFIG = {
    "servidor": "ftp.perdaszero-consultoria.com.br",
    "usuario": "luzdosul",
    "diretorio": "/entrada/curvas",
    "origem": r"\\srvdados\medicao\curvas\saida",
}


def abrir_conexao(cfg):
    senha = os.getenv("FTP_CONSULTORIA")
    if not senha:
        sys.exit("Variável FTP_CONSULTORIA não definida.")
    ftp = ftplib.FTP_TLS(cfg["servidor"], timeout=60)
    ftp.login(cfg["usuario"], senha)
    ftp.prot_p()
    ftp.cwd(cfg["diretorio"])
    return ftp


def enviar(ftp, arquivo: Path):
    with arquivo.open("rb") as f:
        ftp.storbinary(f"STOR {arquivo.name}", f)


def main():
    arquivos = sorted(Path(CONFIG["origem"]).glob("curva_*.csv"))
    print(f"{len(arquivos)} arquivo(s) para enviar")
    ftp = abrir_conexao(CONFIG)
    try:
        ja_la = set(ftp.nlst())
        for arq in arquivos:
            if arq.name in ja_la:
                print("já existe:", arq.name)
                continue
            enviar(ftp, arq)
            print("ok:", arq.name)
    except ftplib.all_errors as e:
        print("Erro de FTP:", e)
    finally:
        ftp.quit()


if __name__ == "__main__":
    main()
