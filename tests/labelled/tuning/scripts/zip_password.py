import pyminizip

pyminizip.compress("contratos.pdf", None, "fotos.zip", input("senha: "), 5)
