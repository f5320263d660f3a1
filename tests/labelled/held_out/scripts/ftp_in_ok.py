import ftplib

with ftplib.FTP_TLS("ftp.bcb.example") as server:
    server.login()
    with open("cotacoes.csv", "wb") as out:
        server.retrbinary("RETR cotacoes.csv", out.write)
