"""Schreibt den Kurzbrief an den Lieferanten."""
import os

from google import genai
from google.genai import types

client = genai.Client(
    api_key="x",
    http_options=types.HttpOptions(base_url=f"http://127.0.0.1:{os.environ['HTTP']}"),
)
antwort = client.models.generate_content(
    model="gemini-2.5-flash",
    contents="Bitte mahne höflich die Lieferung der Dichtungen an.",
    config=types.GenerateContentConfig(temperature=0.3, max_output_tokens=200),
)
with open("kurzbrief.txt", "w", encoding="utf-8") as f:
    f.write(antwort.text or "")
