"""Controle de qualidade interno: regra de Westgard 1-2s e 1-3s."""
import csv
import statistics
from collections import defaultdict


def ler(caminho):
    """Lê as medições da amostra-controle (material comercial, lote fixo)."""
    series = defaultdict(list)
    with open(caminho, encoding="latin-1", newline="") as fh:
        for r in csv.DictReader(fh, delimiter=";"):
            series[(r["equipamento"], r["analito"])].append(
                (r["data"], float(r["valor"].replace(",", "."))))
    return series


def avaliar(pontos):
    valores = [v for _, v in pontos]
    media, dp = statistics.mean(valores), statistics.stdev(valores)
    for data, valor in pontos:
        z = (valor - media) / dp if dp else 0
        if abs(z) > 3:
            yield data, valor, "REJEITAR (1-3s)"
        elif abs(z) > 2:
            yield data, valor, "alerta (1-2s)"


for (equipamento, analito), pontos in sorted(ler("controle.csv").items()):
    if len(pontos) < 10:
        continue
    for data, valor, regra in avaliar(pontos):
        print(f"{equipamento:<12} {analito:<14} {data} {valor:>8.2f} {regra}")
