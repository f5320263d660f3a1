from math import asin, cos, radians, sin, sqrt

import pandas as pd


def distancia(a, b):
    lat1, lon1, lat2, lon2 = map(radians, (*a, *b))
    h = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 6371 * 2 * asin(sqrt(h))


paradas = pd.read_csv("paradas.csv")
pendientes = list(paradas[["tienda", "lat", "lon"]].itertuples(index=False))
actual, total, orden = (40.4168, -3.7038), 0.0, []
while pendientes:
    proxima = min(pendientes, key=lambda p: distancia(actual, (p.lat, p.lon)))
    total += distancia(actual, (proxima.lat, proxima.lon))
    actual = (proxima.lat, proxima.lon)
    orden.append(proxima.tienda)
    pendientes.remove(proxima)
print(" -> ".join(orden))
print(f"{total:.1f} km en línea recta")
