CLIENTE = {"cnpj": "4K.DXM.5A8/AYA4-12", "filial": 3}
print(CLIENTE["filial"])
