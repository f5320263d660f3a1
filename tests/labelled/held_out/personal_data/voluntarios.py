import json

for v in json.load(open("voluntarios.json")):
    if v["orientacao_sexual"] or v["hiv"]:
        print("sensivel", v["id"])
