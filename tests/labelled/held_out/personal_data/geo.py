PONTOS = [(-23.5505, -46.6333), (-22.9068, -43.1729)]
TELEFONIA = "torre"
for lat, lon in PONTOS:
    print(TELEFONIA, round(lat), round(lon))
