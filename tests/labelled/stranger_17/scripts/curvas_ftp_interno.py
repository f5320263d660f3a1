"""Copia os CSVs de curva de carga para o FTP interno da engenharia."""
import ftplib
import netrc
from pathlib import Path

SERVIDOR = "ftp-eng.luzdosul.intra"
DIRETORIO = "/estudos/curvas"
ORIGEM = Path(r"\\srvdados\medicao\curvas\saida")


def conectar():
    usuario, _, senha = netrc.netrc().authenticators(SERVIDOR)
    ftp = ftplib.FTP_TLS(SERVIDOR, timeout=60)
    ftp.login(usuario, senha)
    ftp.prot_p()
    ftp.cwd(DIRETORIO)
    return ftp


def main():
    arquivos = sorted(ORIGEM.glob("curva_*.csv"))
    ftp = conectar()
    existentes = set(ftp.nlst())
    novos = [a for a in arquivos if a.name not in existentes]
    for arq in novos:
        with arq.open("rb") as f:
            ftp.storbinary(f"STOR {arq.name}", f)
        print("copiado:", arq.name)
    ftp.quit()
    print(f"{len(novos)} de {len(arquivos)} arquivos copiados")


if __name__ == "__main__":
    main()
