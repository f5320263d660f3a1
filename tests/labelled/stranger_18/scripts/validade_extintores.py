import csv
from datetime import date, datetime

with open('extintores.csv', encoding='latin-1') as f:
    for linha in csv.DictReader(f, delimiter=';'):
        validade = datetime.strptime(linha['validade'], '%d/%m/%Y').date()
        if validade < date.today():
            print('%s | %s | andar %s | venceu %s' % (linha['predio'], linha['numero'], linha['andar'], validade))
