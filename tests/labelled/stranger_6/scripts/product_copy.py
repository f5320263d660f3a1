"""Write product descriptions for the web shop in three languages."""
import os
import time

import google.generativeai as genai
import pandas as pd

genai.configure(api_key=os.environ["GEMINI_API_KEY"])
model = genai.GenerativeModel("gemini-1.5-flash")
LANGS = {"en": "English", "pt": "Portuguese", "es": "Spanish"}


def describe(name: str, features: str, lang: str, retries: int = 4) -> str:
    prompt = f"Write a product description of 60 words in {LANGS[lang]}. Product: {name}. Features: {features}"
    for attempt in range(retries):
        try:
            return model.generate_content(prompt).text.strip()
        except Exception as exc:  # rate limit
            print(f"retry {attempt + 1}: {exc}")
            time.sleep(5 * (attempt + 1))
    return ""


if __name__ == "__main__":
    df = pd.read_excel("products.xlsx")
    for lang in LANGS:
        df[f"text_{lang}"] = [describe(n, f, lang) for n, f in zip(df["name"], df["features"])]
    df.to_excel("products_texts.xlsx", index=False)
