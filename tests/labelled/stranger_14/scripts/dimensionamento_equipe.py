import math

import pandas as pd

TMA = 260
META_SEG = 20
META_NS = 0.80


def erlang_c(trafego, agentes):
    soma = sum(trafego**k / math.factorial(k) for k in range(agentes))
    topo = trafego**agentes / math.factorial(agentes) * agentes / (agentes - trafego)
    return topo / (soma + topo)


def agentes_para(chamadas, intervalo=1800):
    trafego = chamadas * TMA / intervalo
    n = max(1, math.ceil(trafego) + 1)
    while True:
        ns = 1 - erlang_c(trafego, n) * math.exp(-(n - trafego) * META_SEG / TMA)
        if ns >= META_NS:
            return n
        n += 1


volume = pd.read_excel("volume_previsto.xlsx")
volume["operadores"] = volume["chamadas"].map(agentes_para)
volume.to_excel("dimensionamento.xlsx", index=False)
print(volume.to_string(index=False))
