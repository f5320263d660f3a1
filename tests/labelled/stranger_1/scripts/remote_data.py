import requests
r = requests.get("https://api.bcb.gov.br/dados/serie/bcdata.sgs.1/dados/ultimos/1?formato=json", timeout=20)
print(r.json()[0]["valor"])
