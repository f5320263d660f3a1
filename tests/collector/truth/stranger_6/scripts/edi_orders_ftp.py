from ftplib import FTP, all_errors
import os

ftp = FTP(timeout=5)
try:
    ftp.connect("localhost", int(os.environ["DUMB"]))
    ftp.login("edi", "ed1-pass")
    for name in ftp.nlst("out"):
        with open(os.path.basename(name), "wb") as f:
            ftp.retrbinary(f"RETR {name}", f.write)
except all_errors as exc:
    print("no EDI orders today:", type(exc).__name__)
