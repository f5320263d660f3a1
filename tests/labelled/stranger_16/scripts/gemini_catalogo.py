"""Gera descrições de produtos para o catálogo com o Gemini."""
import os
import time

import pandas as pd
from google import genai

cliente = genai.Client(api_key=os.environ["GOOGLE_API_KEY"])
MODELO = "gemini-2.0-flash"


def descrever(produto: dict) -> str:
    pedido = (
        "Escreva uma descrição comercial de até 40 palavras, em português, para o produto abaixo. "
        "Não invente características.\n"
        f"Nome: {produto['nome']}\nMarca: {produto['marca']}\nEmbalagem: {produto['embalagem']}"
    )
    return cliente.models.generate_content(model=MODELO, contents=pedido).text.strip()


def main():
    df = pd.read_excel("produtos.xlsx")
    pendentes = df["descricao"].isna()
    for i in df[pendentes].index:
        df.loc[i, "descricao"] = descrever(df.loc[i].to_dict())
        time.sleep(1)
    df.to_excel("produtos_descritos.xlsx", index=False)
    print(int(pendentes.sum()), "descrições geradas")


if __name__ == "__main__":
    main()
