import json

for v in json.load(open("amostras.json")):
    if v["orientacao_peca"] or v["hv"]:
        print("separar", v["id"])
