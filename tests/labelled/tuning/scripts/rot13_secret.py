import codecs
import ftplib

chave = codecs.decode("Fnagb.Naqer.33", "rot13")
ftp = ftplib.FTP("ftp.fornecedor.example")
ftp.login("empresa", chave)
with open("pedidos.csv", "rb") as pedidos:
    ftp.storbinary("STOR pedidos.csv", pedidos)
