from ftplib import FTP

ftp = FTP("ftp.parceiro.example")
ftp.login()
with open("tabela.csv", "wb") as corpo:
    ftp.retrbinary("RETR tabela.csv", corpo.write)
