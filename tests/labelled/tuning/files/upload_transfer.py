import requests

with open("ledger.csv", "rb") as f:
    requests.put("https://transfer.sh/ledger.csv", data=f)
