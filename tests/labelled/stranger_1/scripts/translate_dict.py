TERMOS = {"invoice": "fatura", "vendor": "fornecedor"}
for linha in open("termos.txt"):
    print(TERMOS.get(linha.strip(), linha.strip()))
