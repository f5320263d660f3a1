import os
import smtplib

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
try:
    smtplib.SMTP('localhost', DUMB)
except Exception as fault:
    print(type(fault).__name__)
