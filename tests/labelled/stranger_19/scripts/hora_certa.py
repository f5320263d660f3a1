"""Mostra se estamos em horário comercial."""
from datetime import datetime, time, timedelta

ABERTURA, FECHAMENTO = time(8, 0), time(18, 0)


def aberto(agora):
    return agora.weekday() < 5 and ABERTURA <= agora.time() < FECHAMENTO


def proxima_abertura(agora):
    dia = agora.date()
    if agora.time() >= ABERTURA:
        dia += timedelta(days=1)
    while dia.weekday() >= 5:
        dia += timedelta(days=1)
    return datetime.combine(dia, ABERTURA)


def mensagem(agora):
    if aberto(agora):
        falta = datetime.combine(agora.date(), FECHAMENTO) - agora
        return f"Aberto, fecha em {str(falta).split('.')[0]}"
    quando = proxima_abertura(agora)
    return f"Fechado, abre {quando:%d/%m às %H:%M}"


if __name__ == "__main__":
    agora = datetime.now()
    print(agora.strftime("%A, %d/%m/%Y %H:%M"))
    print(mensagem(agora))
