import json
import urllib.request

dados = json.load(urllib.request.urlopen("http://repo.interno.example/cambio.json"))
print(dados["usd"])
