# Abweichungsabsatz fuer den Vorstandsbericht
# (aus ChatGPT kopiert, Konten angepasst - K. Brandner, Controlling)
import os

import pandas as pd
from openai import OpenAI

os.environ["OPENAI_API_KEY"] = "sk-unternehmensgateway"
os.environ["OPENAI_BASE_URL"] = "http://127.0.0.1:%s/v1" % os.environ["HTTP"]

df = pd.read_csv("in.csv")
df["budget"] = df["amount"] * 1.1
df["abweichung"] = df["amount"] - df["budget"]
tabelle = df.to_string(index=False)

client = OpenAI()
antwort = client.chat.completions.create(
    model="gpt-4.1-mini",
    temperature=0.2,
    messages=[
        {"role": "system", "content": "Du bist Controller. Schreibe drei Saetze, keine Aufzaehlung."},
        {"role": "user", "content": "Erklaere diese Abweichungen:\n" + tabelle},
    ],
)
absatz = antwort.choices[0].message.content
with open("vorstand_absatz.txt", "w", encoding="utf-8") as ziel:
    ziel.write(absatz)
print("fertig:", len(absatz), "Zeichen")
