import datetime as dt
import json
import urllib.request

SITE = "https://loja.intranet.moinhoazul.local/api/precos"

hoje = dt.date.today()
if hoje.isoweekday() not in (6, 7):
    raise SystemExit("so no fim de semana")

with open("precos_novos.json", encoding="utf-8") as f:
    precos = json.load(f)
req = urllib.request.Request(SITE, data=json.dumps(precos).encode(), method="PUT",
                             headers={"Content-Type": "application/json"})
print(urllib.request.urlopen(req).status)
