import datetime
h = datetime.datetime.now().hour
print("Bom dia" if h < 12 else "Boa tarde" if h < 18 else "Boa noite")
