texto = open("contrato.txt").read()
frases = [f.strip() for f in texto.split(".") if "prazo" in f]
print("\n".join(frases[:5]))
