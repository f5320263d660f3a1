"""Translate product texts with Gemini."""
import os
import time

import google.generativeai as genai
import pandas as pd

genai.configure(api_key=os.environ["GEMINI_API_KEY"])
model = genai.GenerativeModel("gemini-1.5-flash")
LANGUAGES = {"de": "German", "es": "Spanish"}


def translate(text: str, language: str) -> str:
    prompt = f"Translate this product text into {language}. Keep units and brand names:\n\n{text}"
    for attempt in range(3):
        try:
            return model.generate_content(prompt).text.strip()
        except Exception as exc:
            print("retry", attempt, exc)
            time.sleep(5 * (attempt + 1))
    return ""


df = pd.read_excel("product_texts.xlsx")
for code, language in LANGUAGES.items():
    df[f"text_{code}"] = [translate(t, language) for t in df["text"]]
df.to_excel("product_texts_translated.xlsx", index=False)
