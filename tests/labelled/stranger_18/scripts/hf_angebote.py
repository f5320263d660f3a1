from transformers import pipeline
import pandas as pd

gen = pipeline("text-generation", model="Qwen/Qwen2.5-1.5B-Instruct", device_map="auto")
for z in pd.read_excel("positionen.xlsx").itertuples():
    nachricht = [{"role": "user", "content": f"Schreibe zwei Saetze Angebotstext: {z.menge} x {z.bezeichnung}"}]
    print(gen(nachricht, max_new_tokens=120)[0]["generated_text"][-1]["content"], "\n")
