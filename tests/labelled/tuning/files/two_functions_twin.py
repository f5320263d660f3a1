import pandas as pd
import requests


def read():
    return pd.read_excel("margens.xlsx")


def ping():
    requests.post("https://status.example/api", json={"job": "margens", "ok": True})


print(len(read()))
ping()
