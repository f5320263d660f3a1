"""Calcula o ponto de pedido por item."""
import json
import math
import statistics

FATOR_SERVICO = 1.65  # cerca de 95 %


def ponto(consumos, prazo_dias):
    media_dia = statistics.mean(consumos) / 30
    desvio = statistics.pstdev(consumos) / 30
    seguranca = FATOR_SERVICO * desvio * math.sqrt(prazo_dias)
    return math.ceil(media_dia * prazo_dias + seguranca)


def analisar(itens):
    for item in itens:
        pp = ponto(item["consumo_mensal"], item["prazo"])
        yield {**item, "ponto_pedido": pp, "comprar": item["saldo"] <= pp}


def principal():
    with open("saldos.json", encoding="utf-8") as f:
        itens = json.load(f)
    for r in analisar(itens):
        marca = "COMPRAR" if r["comprar"] else ""
        print(f"{r['codigo']:12} saldo {r['saldo']:6} ponto {r['ponto_pedido']:6} {marca}")


if __name__ == "__main__":
    principal()
