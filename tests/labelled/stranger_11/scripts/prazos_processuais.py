from datetime import date, datetime, timedelta
from pathlib import Path

feriados = {
    datetime.strptime(linha.split(";")[0], "%d/%m/%Y").date()
    for linha in Path("feriados.csv").read_text(encoding="utf-8").splitlines()[1:]
}


def prazo(inicio: date, dias: int) -> date:
    dia = inicio
    while dias > 0:
        dia += timedelta(days=1)
        if dia.weekday() < 5 and dia not in feriados:
            dias -= 1
    return dia


publicacao = datetime.strptime(input("Data da publicação (dd/mm/aaaa): "), "%d/%m/%Y").date()
for nome, dias in (("Embargos de declaração", 5), ("Contestação", 15), ("Apelação", 15)):
    print(f"{nome:<25} {prazo(publicacao, dias):%d/%m/%Y}")
