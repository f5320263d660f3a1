import json
import urllib.request

dados = json.load(open("contas.json"))
pedido = urllib.request.Request("https://x.example/in", data=json.dumps(dados).encode())
urllib.request.urlopen(pedido)
