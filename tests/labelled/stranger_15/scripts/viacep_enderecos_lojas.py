"""Completa o endereço das lojas a partir do CEP (ViaCEP)."""
import time

import pandas as pd
import requests


def consultar(cep: str) -> dict:
    cep = "".join(c for c in str(cep) if c.isdigit()).zfill(8)
    r = requests.get(f"https://viacep.com.br/ws/{cep}/json/", timeout=10)
    if not r.ok or r.json().get("erro"):
        return {}
    return r.json()


def main():
    lojas = pd.read_excel("lojas.xlsx", dtype={"cep": str})
    for i, loja in lojas.iterrows():
        dados = consultar(loja["cep"])
        lojas.loc[i, "logradouro"] = dados.get("logradouro", "")
        lojas.loc[i, "bairro"] = dados.get("bairro", "")
        lojas.loc[i, "cidade"] = dados.get("localidade", "")
        lojas.loc[i, "uf"] = dados.get("uf", "")
        time.sleep(0.3)
    lojas.to_excel("lojas_enderecos.xlsx", index=False)
    print(len(lojas), "lojas completadas")


if __name__ == "__main__":
    main()
