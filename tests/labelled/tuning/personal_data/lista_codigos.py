CODIGOS = {
    "Parafuso": "12.345.678/0001-00",
    "Porca": "98.765.432/0001-11",
}
for nome, codigo in CODIGOS.items():
    print(nome, len(codigo))
