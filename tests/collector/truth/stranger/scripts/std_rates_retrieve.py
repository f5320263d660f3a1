import json
import os
import urllib.request

HTTP = os.environ["HTTP"]
path, _ = urllib.request.urlretrieve(f"http://localhost:{HTTP}/rates/eur.json", "rates.json")
with open(path) as file:
    data = json.load(file)
with open("rates.txt", "w") as file:
    print(sorted(data), file=file)
