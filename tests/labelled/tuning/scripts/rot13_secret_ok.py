import codecs

frase = codecs.decode("Obz qvn, rdhvcr", "rot13")
print(frase)
