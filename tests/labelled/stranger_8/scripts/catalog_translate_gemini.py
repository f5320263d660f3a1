"""Translate the product catalogue into Spanish."""
import time

import google.generativeai as genai
import pandas as pd

genai.configure(api_key="AIzaSyD3kR8vQ1nLw5Xz0tBm7UeYc2HfPj9GaVs4")
model = genai.GenerativeModel("gemini-1.5-flash")


def translate(text: str) -> str:
    answer = model.generate_content(f"Translate to Spanish, keep units and article numbers:\n{text}")
    time.sleep(1)
    return answer.text.strip()


catalogue = pd.read_excel("catalogue_en.xlsx")
catalogue["name_es"] = catalogue["name"].map(translate)
catalogue["description_es"] = catalogue["description"].map(translate)
catalogue.to_excel("catalogue_es.xlsx", index=False)
print(f"{len(catalogue)} articles translated")
