import base64
import os
from pathlib import Path

import pandas as pd
import requests

API = "https://api.bancoplanalto.example/cobranca/v2/boletos"
SAIDA = Path(r"G:\Financeiro\Boletos")

sessao = requests.Session()
sessao.headers["Authorization"] = "Bearer " + os.environ["BANCO_TOKEN"]

lista = pd.read_excel("boletos_emitidos.xlsx", dtype=str)
for b in lista.itertuples():
    r = sessao.get(f"{API}/{b.nosso_numero}/pdf", timeout=30)
    if r.status_code != 200:
        print("sem PDF:", b.nosso_numero, r.status_code)
        continue
    conteudo = base64.b64decode(r.json()["pdf"])
    pasta = SAIDA / b.codigo_cliente
    pasta.mkdir(exist_ok=True)
    (pasta / f"boleto_{b.nosso_numero}.pdf").write_bytes(conteudo)
print(len(lista), "boletos processados")
