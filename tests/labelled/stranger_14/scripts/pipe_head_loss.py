import math

import pandas as pd

ROUGHNESS = 0.0005
NU = 1.31e-6
G = 9.81


def friction(re, rel):
    f = 0.02
    for _ in range(30):
        f = (-2 * math.log10(rel / 3.71 + 2.51 / (re * math.sqrt(f)))) ** -2
    return f


def head_loss(d, length, q):
    v = q / (math.pi * d**2 / 4)
    return friction(v * d / NU, ROUGHNESS / d) * length / d * v**2 / (2 * G)


pipes = pd.read_excel("pipes.xlsx")
pipes["loss_m"] = [head_loss(p.dn / 1000, p.length, p.flow / 1000) for p in pipes.itertuples()]
pipes["loss_m"] = pipes["loss_m"].round(2)
pipes.to_excel("pipes_result.xlsx", index=False)
print("total:", pipes["loss_m"].sum(), "m")
