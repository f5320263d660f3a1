dados = {"nome_mae": None, "pis_pasep": "110.56649.97-0", "titulo_eleitor": None}
print(sorted(dados))
