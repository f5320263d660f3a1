import os

import cohere
import pandas as pd

co = cohere.ClientV2(api_key=os.environ["CO_API_KEY"])
bombas = pd.read_csv("bombas.csv", sep=";")

for b in bombas.to_dict("records"):
    respuesta = co.chat(
        model="command-r-plus",
        messages=[
            {"role": "system", "content": "Eres redactor técnico. Escribe fichas de 80 palabras, sin publicidad."},
            {"role": "user", "content": "\n".join(f"{k}: {v}" for k, v in b.items())},
        ],
    )
    with open(f"fichas/{b['modelo']}.txt", "w", encoding="utf-8") as f:
        f.write(respuesta.message.content[0].text)
    print(b["modelo"])
