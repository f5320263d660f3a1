import json
import urllib.request

with urllib.request.urlopen("https://x.example/cambio") as r:
    print(json.load(r)["usd"])
