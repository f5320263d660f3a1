from ftplib import FTP

ftp = FTP("ftp.parceiro.example")
ftp.login()
with open("precos.xlsx", "rb") as corpo:
    ftp.storbinary("STOR precos.xlsx", corpo)
