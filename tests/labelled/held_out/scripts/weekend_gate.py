from datetime import date

if date.today().weekday() >= 5:
    print("fim de semana: exportando a base inteira")
