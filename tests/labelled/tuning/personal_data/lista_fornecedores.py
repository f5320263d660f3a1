FORNECEDORES = {
    "Padaria do Ze": "10.566.499/0001-52",
    "Transportes Lima": "49.509.391/0001-63",
}
for nome, documento in FORNECEDORES.items():
    print(nome, len(documento))
