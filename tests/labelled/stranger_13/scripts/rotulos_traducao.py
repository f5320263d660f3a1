"""Traduz as listas de ingredientes com o Gemini."""
import os

import pandas as pd
from google import genai

cliente = genai.Client(api_key=os.environ["GOOGLE_API_KEY"])
LINGUAS = ["inglês", "francês", "alemão", "espanhol", "neerlandês"]

df = pd.read_excel("rotulos.xlsx")
for lingua in LINGUAS:
    traducoes = []
    for texto in df["Ingredientes"]:
        resposta = cliente.models.generate_content(
            model="gemini-2.0-flash",
            contents=f"Traduz para {lingua}, só o texto, alergénios em MAIÚSCULAS:\n{texto}",
        )
        traducoes.append(resposta.text.strip())
    df[lingua.capitalize()] = traducoes

df.to_excel("rotulos_traduzidos.xlsx", index=False)
