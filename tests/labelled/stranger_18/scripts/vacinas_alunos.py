import csv
from datetime import date, datetime

with open('alunos_vacinas.csv', encoding='latin-1') as f:
    for linha in csv.DictReader(f, delimiter=';'):
        validade = datetime.strptime(linha['validade'], '%d/%m/%Y').date()
        if validade < date.today():
            print('%s | %s | %s | resp. %s %s' % (linha['aluno'], linha['turma'], linha['vacina'],
                                                 linha['responsavel'], linha['telefone']))
