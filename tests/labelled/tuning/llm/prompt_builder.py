PROMPT = "Digite o codigo do produto: "
modelos = {"A1": "bomba", "B2": "valvula"}
print(modelos.get(input(PROMPT), "sem modelo"))
