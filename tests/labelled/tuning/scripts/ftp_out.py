import ftplib
import os

with ftplib.FTP_TLS("ftp.parceiro.example", os.environ["U"], os.environ["P"]) as server:
    with open("estoque.csv", "rb") as body:
        server.storbinary("STOR estoque.csv", body)
