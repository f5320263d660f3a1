"""Carrega a tabela de alíquotas e calcula o ITBI."""
import bisect
import json
import urllib.request

URL = "https://dados.prefeitura-lagoaclara.example/aliquotas.json"


def carregar() -> list[tuple[float, float]]:
    with urllib.request.urlopen(URL, timeout=20) as resposta:
        return sorted((faixa["ate"], faixa["aliquota"]) for faixa in json.load(resposta))


def itbi(valor: float, faixas) -> float:
    return valor * faixas[bisect.bisect_left([ate for ate, _ in faixas], valor)][1]


if __name__ == "__main__":
    tabela = carregar()
    for valor in (1200.0, 56000.0, 480000.0):
        print(valor, itbi(valor, tabela))
