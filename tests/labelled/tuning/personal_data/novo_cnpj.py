# teste do formato novo de CNPJ, com letras
EMPRESAS = ["50.NQO.HT8/BQZM-68", "GK.1F7.E2Y/1SQR-52"]
for cnpj in EMPRESAS:
    print(cnpj[:3])
