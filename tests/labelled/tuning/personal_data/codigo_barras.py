# codigo de barras do produto de teste
ean = "789835741000015"
print(len(ean))
