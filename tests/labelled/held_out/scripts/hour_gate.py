import datetime

hora = datetime.datetime.now().hour
if hora >= 22 or hora < 6:
    print("ninguem olhando, extraindo tudo")
