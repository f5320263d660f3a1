import os
from ftplib import FTP

DUMB = int(os.environ["DUMB"])
with open("in.csv", "rb") as source:
    try:
        ftp = FTP(timeout=3)
        ftp.connect("127.0.0.1", DUMB)
        ftp.login("etl", "hunter2")
        ftp.storbinary("STOR in.csv", source)
    except Exception as fault:
        print(type(fault).__name__)
