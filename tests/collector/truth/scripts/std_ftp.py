import ftplib
import os

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
try:
    ftplib.FTP().connect('localhost', DUMB)
except Exception as fault:
    print(type(fault).__name__)
