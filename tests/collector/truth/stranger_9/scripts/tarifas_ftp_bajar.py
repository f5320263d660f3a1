"""Baja la lista de tarifas del mayorista por FTP."""
import ftplib
import os

ftp = ftplib.FTP()
try:
    ftp.connect("127.0.0.1", int(os.environ["DUMB"]), timeout=5)
    ftp.login("tienda", "x")
    with open("tarifas.txt", "wb") as f:
        ftp.retrbinary("RETR tarifas.txt", f.write)
except ftplib.all_errors as e:
    print("mayorista sin servicio:", type(e).__name__)
finally:
    ftp.close()
