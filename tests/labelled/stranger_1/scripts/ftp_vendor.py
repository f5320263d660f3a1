from ftplib import FTP
import glob
ftp = FTP("ftp.parceiro-logistica.com")
ftp.login("empresa01", "log1st!ca")
for p in glob.glob("/dados/notas/*.xml"):
    with open(p, "rb") as f:
        ftp.storbinary("STOR " + p.split("/")[-1], f)
ftp.quit()
