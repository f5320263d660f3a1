import datetime

hora = datetime.datetime.now().hour
print("Bom dia" if hora < 12 else "Boa tarde")
