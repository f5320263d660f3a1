import ftplib
import os

FTP_HOST = "ftp.saudemaisoperadora.example"
FTP_USER = "hsm_prestador"
FTP_PASS = "K9w!prest2311"
DESTINO = r"\\hsm-fs\faturamento\retornos"

ftp = ftplib.FTP(FTP_HOST, timeout=60)
ftp.login(FTP_USER, FTP_PASS)
ftp.cwd("/retorno")

novos = 0
for nome in ftp.nlst():
    local = os.path.join(DESTINO, nome)
    if os.path.exists(local):
        continue
    with open(local, "wb") as f:
        ftp.retrbinary(f"RETR {nome}", f.write)
    novos += 1

ftp.quit()
print(novos, "arquivos novos em", DESTINO)
