import json

with open("modelo.json") as source:
    modelo = json.load(source)
print(modelo)
