"""Uploads the bookkeeping backup to the FTP space of my web host."""
import ftplib
import glob
import os
import ssl

FTP_HOST = "ftp.webspace-kunden24.example.net"
FTP_USER = "w018a3f2"
FTP_PASS = "nB4!rtQz8mWp"


def main():
    newest = max(glob.glob(r"C:\Sage\Backup\*.bak"), key=os.path.getmtime)
    with ftplib.FTP_TLS(FTP_HOST, context=ssl.create_default_context()) as ftp:
        ftp.login(FTP_USER, FTP_PASS)
        ftp.prot_p()
        ftp.cwd("/backup")
        size = os.path.getsize(newest)
        print(f"Uploading {newest} ({size / 1e6:.1f} MB)")
        with open(newest, "rb") as fh:
            ftp.storbinary(f"STOR {os.path.basename(newest)}", fh)
    print("done")


if __name__ == "__main__":
    main()
