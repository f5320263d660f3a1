"""Confere o ficheiro de fecho que a noite deixou."""
from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal

ontem = date.today() - timedelta(days=1)
saldos = defaultdict(Decimal)
with open(f"fecho_{ontem:%Y%m%d}.txt", encoding="latin-1") as fh:
    for linha in fh:
        agencia, sinal, valor = linha[:4], linha[4], Decimal(linha[5:20]) / 100
        saldos[agencia] += valor if sinal == "D" else -valor

erradas = {a: s for a, s in saldos.items() if s}
print("tudo certo" if not erradas else erradas)
