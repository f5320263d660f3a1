"""Gera um calendário ICS com feriados e pontos facultativos."""
import sys
from datetime import date, datetime, timedelta

import holidays
from icalendar import Calendar, Event

FACULTATIVOS = {(10, 28): "Dia do Servidor", (12, 24): "Véspera de Natal (após 14h)", (12, 31): "Véspera de Ano Novo (após 14h)"}


def evento(dia, nome):
    e = Event()
    e.add("summary", nome)
    e.add("dtstart", dia)
    e.add("dtend", dia + timedelta(days=1))
    e.add("dtstamp", datetime.now())
    e["uid"] = f"{dia:%Y%m%d}@prefeitura"
    return e


def gerar(ano):
    cal = Calendar()
    cal.add("prodid", "-//Feriados//pt-br//")
    cal.add("version", "2.0")
    for dia, nome in sorted(holidays.Brazil(subdiv="MG", years=ano).items()):
        cal.add_component(evento(dia, nome))
    for (mes, d), nome in FACULTATIVOS.items():
        cal.add_component(evento(date(ano, mes, d), nome))
    return cal


if __name__ == "__main__":
    ano = int(sys.argv[1]) if len(sys.argv) > 1 else date.today().year
    with open(f"feriados_{ano}.ics", "wb") as f:
        f.write(gerar(ano).to_ical())
    print("Gerado", ano)
