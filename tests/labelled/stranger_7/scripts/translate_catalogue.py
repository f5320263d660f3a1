"""Translate the product catalogue with Gemini."""
import os
import time

import pandas as pd
from google import genai
from google.genai import types

LANGUAGES = {"pt": "Brazilian Portuguese", "es": "Spanish"}

client = genai.Client(api_key=os.environ["GEMINI_API_KEY"])


def translate(text: str, language: str) -> str:
    response = client.models.generate_content(
        model="gemini-2.0-flash",
        contents=text,
        config=types.GenerateContentConfig(
            system_instruction=f"Translate the product text to {language}. Keep units and article numbers.",
            temperature=0.1,
        ),
    )
    return response.text.strip()


def main() -> None:
    df = pd.read_excel("catalogue_en.xlsx")
    for code, language in LANGUAGES.items():
        translated = []
        for text in df["description"].fillna(""):
            translated.append(translate(text, language) if text else "")
            time.sleep(1)  # rate limit
        df[f"description_{code}"] = translated
    df.to_excel("catalogue_translated.xlsx", index=False)


if __name__ == "__main__":
    main()
