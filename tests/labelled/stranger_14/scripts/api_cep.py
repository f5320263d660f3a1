import time

import pandas as pd
import requests

coletas = pd.read_excel("coletas.xlsx", dtype={"cep": str})
cache = {}


def consultar(cep):
    cep = "".join(c for c in str(cep) if c.isdigit()).zfill(8)
    if cep not in cache:
        r = requests.get(f"https://viacep.com.br/ws/{cep}/json/", timeout=15)
        dados = r.json() if r.ok else {}
        cache[cep] = (dados.get("localidade", ""), dados.get("bairro", ""), dados.get("uf", ""))
        time.sleep(0.3)
    return cache[cep]


coletas[["cidade", "bairro", "uf"]] = [consultar(c) for c in coletas["cep"]]
nao_achou = coletas[coletas["cidade"] == ""]
print("CEPs não encontrados:", ", ".join(nao_achou["cep"].unique()))
coletas.to_excel("coletas_com_cidade.xlsx", index=False)
