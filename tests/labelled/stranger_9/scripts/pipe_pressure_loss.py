"""Pressure loss of straight pipes and fittings."""
from math import log10, pi

ROUGHNESS = 0.045e-3
RHO, MU = 8.3, 1.82e-5  # air at 7 bar
FITTINGS = {"elbow": 0.9, "tee": 1.8, "valve": 0.2, "filter": 6.0}


def friction(reynolds: float, diameter: float) -> float:
    if reynolds < 2300:
        return 64 / reynolds
    f = 0.02
    for _ in range(30):
        f = (-2 * log10(ROUGHNESS / diameter / 3.7 + 2.51 / (reynolds * f**0.5))) ** -2
    return f


def loss(flow_m3_h: float, diameter: float, length: float, **fittings: int) -> float:
    speed = flow_m3_h / 3600 / (pi * diameter**2 / 4)
    f = friction(RHO * speed * diameter / MU, diameter)
    zeta = sum(FITTINGS[name] * n for name, n in fittings.items())
    return (f * length / diameter + zeta) * RHO * speed**2 / 2


for name, args in {
    "main": (180, 0.08, 120, {"elbow": 4, "valve": 1}),
    "hall 2": (60, 0.04, 45, {"elbow": 7, "tee": 2, "filter": 1}),
}.items():
    *numbers, fittings = args
    print(f"{name:<8}{loss(*numbers, **fittings) / 1e5:.4f} bar")
