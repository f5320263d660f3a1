notas = open("reuniao.txt").read()
indice = {palavra: notas.count(palavra) for palavra in ("prazo", "multa")}
print(indice)
