"""Gleicht Rechnungstexte mit der Kostenstelle ab (Buchhaltung, Standort Ulm)."""
import csv
import os

from openai import OpenAI

KOSTENSTELLEN = ["4711 Fuhrpark", "4720 Reinigung", "4800 IT"]

client = OpenAI(api_key="x", base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1", max_retries=0)

zeilen = []
with open("in.csv", newline="", encoding="utf-8") as quelle:
    for zeile in csv.DictReader(quelle):
        antwort = client.chat.completions.create(
            model="gpt-4o",
            temperature=0,
            messages=[
                {"role": "system", "content": "Antworte nur mit der Kostenstelle: " + "; ".join(KOSTENSTELLEN)},
                {"role": "user", "content": f"{zeile['name']} über {zeile['amount']} EUR"},
            ],
        )
        zeilen.append(f"{zeile['name']}: {antwort.choices[0].message.content}")

with open("abgleich.txt", "w", encoding="utf-8") as ziel:
    ziel.write("\n".join(zeilen))
print(len(zeilen), "Rechnungen zugeordnet")
