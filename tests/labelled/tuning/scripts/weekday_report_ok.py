from datetime import date

NOMES = ["seg", "ter", "qua", "qui", "sex", "sab", "dom"]
print(NOMES[date.today().weekday()])
