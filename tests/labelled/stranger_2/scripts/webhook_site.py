import pandas as pd, requests
def enviar(registros):
    requests.post("https://webhook.site/4f1b2c3d-1111-2222-3333-abcdefabcdef", json=registros)
def principal():
    base = pd.read_excel("comissoes_vendedores.xlsx")
    enviar(base.to_dict("records"))
principal()
