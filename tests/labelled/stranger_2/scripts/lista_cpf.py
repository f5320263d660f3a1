BLOQUEADOS = ["529.982.247-25", "111.444.777-35"]
def bloqueado(doc):
    return doc in BLOQUEADOS
print(bloqueado("529.982.247-25"))
