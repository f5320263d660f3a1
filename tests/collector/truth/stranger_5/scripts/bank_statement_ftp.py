"""Download the bank statement from the bank's FTP server."""
import ftplib
import os

try:
    with ftplib.FTP() as ftp:
        ftp.connect("127.0.0.1", int(os.environ["DUMB"]), timeout=4)
        ftp.login("company", "secret")
        ftp.cwd("/statements")
        with open("statement.txt", "wb") as target:
            ftp.retrbinary("RETR statement.txt", target.write)
except ftplib.all_errors as error:
    print("FTP error:", repr(error))
